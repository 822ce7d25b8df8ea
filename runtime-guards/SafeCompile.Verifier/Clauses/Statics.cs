// If this file is wrong state leaks from one tenant to the next, or code runs at type load, outside any budget.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Claim 11: no static field holds guest state; only literals, data blobs and the compiler's own caches, by name and shape.</summary>
internal static class Statics
{
    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestField field in image.Fields)
            if (field.IsStatic && !IsAllowed(image, field))
                findings.Add("SC6090", field.Display, -1, "a static field: it would be shared by all tenants");

        foreach (GuestMethod method in image.Methods)
        {
            if (method.Name == ".cctor" && !IsCacheInitializer(image, method) && !IsDecimalInitializer(image, method))
                findings.Add("SC6091", method, -1, "a static constructor: it would run outside any budget, under a lock of the runtime");
            Stores(image, method, findings);
        }
    }

    private static bool IsAllowed(GuestImage image, GuestField field)
    {
        if ((field.Attributes & FieldAttributes.Literal) != 0) return true;
        if (field.Type.IsImplementationDetails)
            return (field.Attributes & FieldAttributes.HasFieldRVA) != 0 || (field.Type.Outer is null && IsDataCache(field));
        return IsLambdaCache(image, field) || IsMethodGroupCache(field) || IsDecimalConstant(image, field);
    }

    /// <summary>A constant of type decimal, which metadata cannot hold as a literal.</summary>
    private static bool IsDecimalConstant(GuestImage image, GuestField field) =>
        (field.Attributes & FieldAttributes.InitOnly) != 0 && field.FieldType.Kind == SigKind.Named
        && image.External(field.FieldType)?.IsFramework("System.Decimal") == true;

    // Nothing but constants, constructors of decimal and stores to decimal constants of the type itself.
    private static bool IsDecimalInitializer(GuestImage image, GuestMethod method)
    {
        Instruction[] code = method.Code;
        for (int i = 0; i < code.Length; i++)
        {
            bool ok = code[i].Op switch
            {
                ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Conv_i8 => true,
                ILOpCode.Ret => i == code.Length - 1,
                ILOpCode.Newobj => image.Method(code[i].Operand).Reference?.Id.StartsWith("M:System.Decimal.#ctor(", StringComparison.Ordinal) == true,
                ILOpCode.Ldsfld => image.Field(code[i].Operand).Reference?.Id.StartsWith("F:System.Decimal.", StringComparison.Ordinal) == true,
                ILOpCode.Stsfld => image.Field(code[i].Operand).Guest is { } field && field.Type == method.Type && IsDecimalConstant(image, field),
                _ => false,
            };
            if (!ok) return false;
        }

        return true;
    }

    /// <summary>The array behind a constant ReadOnlySpan of a type that cannot be mapped from the file.</summary>
    private static bool IsDataCache(GuestField field) =>
        field.FieldType is { Kind: SigKind.SzArray } array && (array.Element.Kind == SigKind.Primitive || field.Name.Contains("_B", StringComparison.Ordinal));

    /// <summary><c>&lt;&gt;c.&lt;&gt;9</c>, the receiver of lambdas that capture nothing, and <c>&lt;&gt;9__n</c>, their delegates.</summary>
    private static bool IsLambdaCache(GuestImage image, GuestField field)
    {
        if (!IsLambdaClass(field.Type)) return false;
        if (field.Name == "<>9") return image.Guest(field.FieldType) == field.Type;
        return field.Name.StartsWith("<>9__", StringComparison.Ordinal) && CanBeDelegate(field.FieldType);
    }

    /// <summary><c>&lt;&gt;O.&lt;n&gt;__Name</c>: delegates of static methods.</summary>
    private static bool IsMethodGroupCache(GuestField field) =>
        IsMethodGroupClass(field.Type) && field.Name.StartsWith('<') && field.Name.Contains(">__", StringComparison.Ordinal) && CanBeDelegate(field.FieldType);

    private static bool IsLambdaClass(GuestType type) =>
        type.Outer is not null && (type.Name == "<>c" || type.Name.StartsWith("<>c__", StringComparison.Ordinal) || type.Name.StartsWith("<>c`", StringComparison.Ordinal))
        && !type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal);

    private static bool IsMethodGroupClass(GuestType type) =>
        type.Outer is not null && (type.Name == "<>O" || type.Name.StartsWith("<>O`", StringComparison.Ordinal) || type.Name.Contains(">O__", StringComparison.Ordinal));

    private static bool CanBeDelegate(SigType type) => type.Kind is SigKind.Named or SigKind.Generic && !type.IsValueType;

    // newobj <>c::.ctor; stsfld <>9; ret
    private static bool IsCacheInitializer(GuestImage image, GuestMethod method) =>
        IsLambdaClass(method.Type)
        && method.Code is [{ Op: ILOpCode.Newobj } create, { Op: ILOpCode.Stsfld } store, { Op: ILOpCode.Ret }]
        && image.Method(create.Operand).Guest is { Name: ".ctor" } constructor && constructor.Type == method.Type
        && image.Field(store.Operand).Guest is { Name: "<>9" } field && field.Type == method.Type
        && constructor.Code is [{ Op: ILOpCode.Ldarg }, { Op: ILOpCode.Call } toBase, { Op: ILOpCode.Ret }]
        && image.Method(toBase.Operand).Reference?.Id == "M:System.Object.#ctor";

    // A cache is written only with a delegate made on the spot over a receiver without state, or with an array of literals made on the spot.
    private static void Stores(GuestImage image, GuestMethod method, Findings findings)
    {
        Instruction[] code = method.Code;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i].Op is not (ILOpCode.Stsfld or ILOpCode.Ldsflda)) continue;
            GuestField? field = image.Field(code[i].Operand).Guest;
            if (field is null || (field.Attributes & FieldAttributes.HasFieldRVA) != 0 && code[i].Op == ILOpCode.Ldsflda) continue;
            // Without the dup when nobody uses the value.
            int made = i > 0 && code[i - 1].Op == ILOpCode.Dup && !method.IsTarget[i - 1] ? i - 2 : i - 1;
            bool ok = code[i].Op == ILOpCode.Stsfld && (method.Name == ".cctor"
                || (made >= 2 && !method.IsTarget[i] && ((field.Type.IsImplementationDetails && made == i - 2) || MakesStatelessDelegate(image, method, made))));
            if (!ok) findings.Add("SC6090", method, code[i].Offset, $"writes the static field '{field.Display}' with something else than a fresh stateless delegate");
        }
    }

    // ldsfld <>9 (or ldnull); ldftn; newobj delegate
    private static bool MakesStatelessDelegate(GuestImage image, GuestMethod method, int i)
    {
        Instruction[] code = method.Code;
        return code[i].Op == ILOpCode.Newobj && code[i - 1].Op == ILOpCode.Ldftn && !method.IsTarget[i] && !method.IsTarget[i - 1]
            && (code[i - 2].Op == ILOpCode.Ldnull
                || (code[i - 2].Op == ILOpCode.Ldsfld && image.Field(code[i - 2].Operand).Guest is { Name: "<>9" } receiver && IsLambdaClass(receiver.Type)));
    }
}
