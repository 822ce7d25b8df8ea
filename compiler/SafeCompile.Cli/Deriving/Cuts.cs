namespace SafeCompile.Cli.Deriving;

/// <summary>
/// Callees that are not walked into, or say something by being called: their name says what a reviewer must know, or the JIT replaces them. Each is a statement about
/// the framework that a reader can check; what is not here is followed.
/// </summary>
internal static class Cuts
{
    /// <summary>What a call of the callee means for the caller; null when its body says all.</summary>
    internal static Cut? Of(MethodModel callee, IReadOnlyList<IlType> arguments)
    {
        string type = callee.Type.Name, name = callee.Name;
        switch (type)
        {
            case "System.Runtime.CompilerServices.Unsafe" when name == "BitCast" && arguments.All(a => a.Model is { IsPlain: true }):
                return Cut.Nothing; // The bits of a value as another value of the same size; no address, and no reference is made.
            case "System.Runtime.CompilerServices.Unsafe":
                return name is "SizeOf" or "AreSame" or "IsNullRef" or "NullRef" or "SkipInit" ? Cut.Nothing : new(ReachKind.Unsafe, ByCaller: true);
            case "System.Runtime.CompilerServices.RuntimeHelpers" when name is "IsReferenceOrContainsReferences" or "IsKnownConstant" or "IsBitwiseEquatable" or "CreateSpan" or "InitializeArray":
            case "System.Type" when name is "GetTypeFromHandle" or "op_Equality" or "op_Inequality" or "get_IsValueType":
            case "System.Object" when name is ".ctor" or "GetType":
            case "System.GC" when name is "KeepAlive":
            case "System.Threading.Thread" when name is "FastPollGC":
            case "System.SR":
            case "System.Threading.Volatile":
                return Cut.Nothing;
            case "System.String" when name is "FastAllocateString":
            case "System.GC" when name.StartsWith("Allocate", StringComparison.Ordinal):
                return new(ReachKind.Buffer, ByCaller: true);
            case "System.Globalization.CultureInfo" when name.Contains("Current", StringComparison.Ordinal):
            case "System.Globalization.NumberFormatInfo" or "System.Globalization.DateTimeFormatInfo" when name.StartsWith("get_Current", StringComparison.Ordinal):
            case "System.Globalization.CompareInfo" or "System.Globalization.TextInfo" or "System.Globalization.CultureData":
                return new(ReachKind.Culture);
            case "System.TimeZoneInfo":
                return new(ReachKind.Environment);
            case "System.Environment" or "System.AppContext" or "System.GC" or "System.Diagnostics.Stopwatch" or "System.AppContextConfigHelper":
            case "System.Threading.Thread":
                return new(ReachKind.Environment, Follow: true);
            case "System.Runtime.InteropServices.MemoryMarshal" or "System.Runtime.InteropServices.Marshal" or "System.Runtime.InteropServices.CollectionsMarshal":
                return new(ReachKind.Unsafe, ByCaller: true, Follow: true);
            case "System.Threading.Monitor" or "System.Threading.Lock" or "System.Threading.Interlocked" or "System.Threading.SpinLock":
                return new(ReachKind.Lock, ByCaller: true);
        }

        if (IsVectorType(type) && (callee.IsIntrinsic || type.StartsWith("System.Runtime.Intrinsics.X86", StringComparison.Ordinal)
            || type.StartsWith("System.Runtime.Intrinsics.Arm", StringComparison.Ordinal) || type.StartsWith("System.Runtime.Intrinsics.Wasm", StringComparison.Ordinal)))
        {
            // The JIT's instructions on a fixed number of bytes; with an address among the arguments they read or write memory.
            return callee.Signature.ParameterTypes.Any(p => p.HasPointer || p.Shape == IlShape.Reference) ? new(ReachKind.Unsafe, ByCaller: true) : Cut.Nothing;
        }

        return null;
    }

    private static bool IsVectorType(string type) =>
        type.StartsWith("System.Runtime.Intrinsics.", StringComparison.Ordinal) || type is "System.Numerics.Vector" or "System.Numerics.Vector`1";
}

/// <summary>How a call that is not followed counts.</summary>
/// <param name="Kind">Null when it means nothing.</param>
/// <param name="ByCaller">The fact names the caller, where a reviewer looks, and not the callee.</param>
/// <param name="Follow">The callee is walked into all the same.</param>
internal sealed record Cut(ReachKind? Kind, bool ByCaller = false, bool Follow = false)
{
    internal static readonly Cut Nothing = new((ReachKind?)null);
}
