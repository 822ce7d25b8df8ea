using System.Reflection;
using System.Text;

namespace SafeCompile.MeteredMembers;

/// <summary>
/// Documentation-comment IDs (ECMA-334 annex D, as Roslyn writes them) of the running framework, by reflection. The compiler and the
/// verifier have their own writers over symbols and metadata; this third one keeps the preset data honest.
/// </summary>
internal static class DocumentationId
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The ID of a type definition.</summary>
    public static string Of(Type type) => "T:" + TypeName(type);

    /// <summary>The ID of a method or constructor definition.</summary>
    public static string Of(MethodBase method)
    {
        var id = new StringBuilder("M:").Append(TypeName(method.DeclaringType!)).Append('.').Append(MemberName(method.Name));
        if (method is MethodInfo { IsGenericMethodDefinition: true }) id.Append("``").Append(method.GetGenericArguments().Length);
        Parameters(id, method.GetParameters());
        if (method.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit") id.Append('~').Append(Reference(((MethodInfo)method).ReturnType));
        return id.ToString();
    }

    /// <summary>The ID of a property.</summary>
    public static string Of(PropertyInfo property)
    {
        var id = new StringBuilder("P:").Append(TypeName(property.DeclaringType!)).Append('.').Append(MemberName(property.Name));
        Parameters(id, property.GetIndexParameters());
        return id.ToString();
    }

    /// <summary>The ID of a field.</summary>
    public static string Of(FieldInfo field) => $"F:{TypeName(field.DeclaringType!)}.{field.Name}";

    /// <summary>Every ID that a type declares, public or protected, accessors included, with the member that it names.</summary>
    public static IEnumerable<(string Id, MemberInfo Member)> Members(Type type)
    {
        foreach (MethodBase m in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            if (m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly) yield return (Of(m), m);
        foreach (PropertyInfo p in type.GetProperties(Declared))
            if (p.GetAccessors().Length > 0) yield return (Of(p), p);
        foreach (FieldInfo f in type.GetFields(Declared))
            if (f.IsPublic && !f.IsSpecialName) yield return (Of(f), f);
    }

    /// <summary>A type definition by its ID without the <c>T:</c>, in the assemblies that guests can see.</summary>
    public static Type? Find(string name)
    {
        string metadataName = name;
        while (true)
        {
            foreach (Assembly assembly in Assemblies)
                if (assembly.GetType(metadataName) is { IsVisible: true } type) return type;
            int dot = metadataName.LastIndexOf('.');
            if (dot < 0) return null;
            metadataName = metadataName[..dot] + "+" + metadataName[(dot + 1)..]; // A nested type's ID has a dot where metadata has a plus.
        }
    }

    /// <summary>The member that an ID names, or null.</summary>
    public static MemberInfo? Resolve(string id)
    {
        if (id[0] == 'T') return Find(id[2..]);
        string path = id[2..].Split('(', '~')[0]; // Parameter types have dots too.
        if (Find(path[..path.LastIndexOf('.')]) is not { } type) return null;
        if (type.IsValueType && id.EndsWith(".#ctor", StringComparison.Ordinal)) return type; // Every struct has one, declared or not.
        return Members(type).FirstOrDefault(m => m.Id == id).Member;
    }

    /// <summary>False for namespaces and for types outside of the assemblies that this class knows; denials may name those.</summary>
    public static bool CanFind(string id) => id[0] is not ('N' or 'T');

    private static readonly Assembly[] Assemblies =
    [
        typeof(object).Assembly,
        typeof(Console).Assembly,
        typeof(Stack<>).Assembly,
        typeof(HashSet<>).Assembly,
        typeof(Enumerable).Assembly,
        typeof(System.Numerics.BigInteger).Assembly,
        typeof(System.Collections.Immutable.ImmutableArray).Assembly,
    ];

    private static string MemberName(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static string TypeName(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static void Parameters(StringBuilder id, ParameterInfo[] parameters)
    {
        if (parameters.Length > 0) id.Append('(').AppendJoin(',', parameters.Select(p => Reference(p.ParameterType))).Append(')');
    }

    private static string Reference(Type type)
    {
        if (type.IsByRef) return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer) return Reference(type.GetElementType()!) + "*";
        if (type.IsSZArray) return Reference(type.GetElementType()!) + "[]";
        if (type.IsArray) return $"{Reference(type.GetElementType()!)}[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]";
        if (type.IsGenericMethodParameter) return "``" + type.GenericParameterPosition;
        if (type.IsGenericTypeParameter) return "`" + type.GenericParameterPosition;
        if (!type.IsGenericType) return type.FullName?.Replace('+', '.') ?? type.Name;

        // Arguments belong to the nesting level that declares them: Outer{A}.Inner{B}.
        Type[] arguments = type.GetGenericArguments();
        var path = new Stack<Type>();
        for (Type? t = type.GetGenericTypeDefinition(); t is not null; t = t.DeclaringType) path.Push(t);
        var id = new StringBuilder(type.Namespace);
        int used = 0;
        foreach (Type level in path)
        {
            int count = level.GetGenericArguments().Length;
            id.Append('.').Append(level.Name.Split('`')[0]);
            if (count > used) id.Append('{').AppendJoin(',', arguments[used..count].Select(Reference)).Append('}');
            used = count;
        }

        return id.ToString();
    }
}
