// If an entry here is wrong an attacker calls a member of the base library that no policy allows and nobody meters.
namespace SafeCompile.Verification;

/// <summary>Where a member that only the compiler may emit is allowed to appear.</summary>
internal enum Place : byte
{
    Nowhere,
    Anywhere,

    /// <summary>In the class that the compiler makes for an iterator.</summary>
    Iterator,

    /// <summary>In the compiler's own helper class.</summary>
    ImplementationDetails,

    /// <summary>Right after a string literal: what is compared has constant cost, the literal's length.</summary>
    AfterLiteral,

    /// <summary>Right after a token of a data field.</summary>
    AfterDataToken,

    /// <summary>Instantiated over a type variable: <c>new T()</c>.</summary>
    OverTypeVariable,

    /// <summary>In the accessors of a field-like event.</summary>
    EventAccessor,

    /// <summary>In an attribute class that the compiler embeds.</summary>
    EmbeddedAttribute,

    /// <summary>In the Equals(Base) that a derived record gets.</summary>
    DerivedRecord,
}

/// <summary>
/// What Roslyn 5.x emits on its own account, without a use in the source that the policy could have judged.
/// Version 1 of the table; every entry is O(1) where it may stand, runs no foreign code and reaches no global state.
/// </summary>
internal static class CompilerSupport
{
    internal static Place Member(string id) => id switch
    {
        "M:System.Object.#ctor"
            or "M:System.Type.GetTypeFromHandle(System.RuntimeTypeHandle)"
            or "M:System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack"
            or "M:System.IDisposable.Dispose"
            or "M:System.Collections.IEnumerator.MoveNext" or "M:System.Collections.IEnumerator.get_Current"
            or "M:System.Collections.IEnumerable.GetEnumerator"
            or "M:System.Collections.Generic.IEnumerable`1.GetEnumerator" or "M:System.Collections.Generic.IEnumerator`1.get_Current"
            or "M:System.Nullable`1.#ctor(`0)" or "M:System.Nullable`1.get_HasValue" or "M:System.Nullable`1.get_Value"
            or "M:System.Nullable`1.GetValueOrDefault"
            or "M:System.String.get_Length" or "M:System.String.get_Chars(System.Int32)"
            or "M:System.Decimal.#ctor(System.Int32)" or "M:System.Decimal.#ctor(System.UInt32)"
            or "M:System.Decimal.#ctor(System.Int64)" or "M:System.Decimal.#ctor(System.UInt64)"
            or "M:System.Decimal.#ctor(System.Int32,System.Int32,System.Int32,System.Boolean,System.Byte)"
            or "F:System.Decimal.Zero" or "F:System.Decimal.One" or "F:System.Decimal.MinusOne"
            or "M:System.Array.Empty``1" or "M:System.Array.GetLowerBound(System.Int32)" or "M:System.Array.GetUpperBound(System.Int32)"
            or "M:System.Span`1.#ctor(`0[])" or "M:System.Span`1.get_Item(System.Int32)" or "M:System.Span`1.get_Length"
            or "M:System.Span`1.op_Implicit(`0[])~System.Span{`0}" or "M:System.Span`1.op_Implicit(System.Span{`0})~System.ReadOnlySpan{`0}"
            or "M:System.Span`1.Slice(System.Int32,System.Int32)" or "M:System.Span`1.Slice(System.Int32)"
            or "M:System.ReadOnlySpan`1.#ctor(`0[])" or "M:System.ReadOnlySpan`1.get_Item(System.Int32)" or "M:System.ReadOnlySpan`1.get_Length"
            or "M:System.ReadOnlySpan`1.op_Implicit(`0[])~System.ReadOnlySpan{`0}"
            or "M:System.ReadOnlySpan`1.Slice(System.Int32,System.Int32)" or "M:System.ReadOnlySpan`1.Slice(System.Int32)"
            or "M:System.ReadOnlySpan`1.GetEnumerator" or "M:System.ReadOnlySpan`1.Enumerator.MoveNext" or "M:System.ReadOnlySpan`1.Enumerator.get_Current"
            or "M:System.Span`1.GetEnumerator" or "M:System.Span`1.Enumerator.MoveNext" or "M:System.Span`1.Enumerator.get_Current" => Place.Anywhere,

        "M:System.Environment.get_CurrentManagedThreadId" or "M:System.NotSupportedException.#ctor" => Place.Iterator,

        "M:System.Runtime.CompilerServices.SwitchExpressionException.#ctor"
            or "M:System.Runtime.CompilerServices.SwitchExpressionException.#ctor(System.Object)" => Place.ImplementationDetails,

        "M:System.String.op_Equality(System.String,System.String)" => Place.AfterLiteral,

        "M:System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray(System.Array,System.RuntimeFieldHandle)"
            or "M:System.Runtime.CompilerServices.RuntimeHelpers.CreateSpan``1(System.RuntimeFieldHandle)" => Place.AfterDataToken,

        "M:System.Activator.CreateInstance``1" => Place.OverTypeVariable,

        "M:System.Threading.Interlocked.CompareExchange``1(``0@,``0,``0)"
            or "M:System.Delegate.Combine(System.Delegate,System.Delegate)"
            or "M:System.Delegate.Remove(System.Delegate,System.Delegate)" => Place.EventAccessor,

        "M:System.Object.Equals(System.Object)" => Place.DerivedRecord,

        "M:System.Attribute.#ctor" => Place.EmbeddedAttribute,

        _ => IsTupleMember(id) ? Place.Anywhere : Place.Nowhere,
    };

    /// <summary>Types that the compiler names by itself.</summary>
    internal static bool Type(string fullName) => fullName is
        "System.Object" or "System.ValueType" or "System.Enum" or "System.MulticastDelegate" or "System.Delegate" or "System.Attribute"
        or "System.Type" or "System.RuntimeTypeHandle" or "System.RuntimeFieldHandle" or "System.Array" or "System.Activator"
        or "System.IDisposable" or "System.Collections.IEnumerable" or "System.Collections.IEnumerator"
        or "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IEnumerator`1"
        or "System.IAsyncResult" or "System.AsyncCallback" // named by BeginInvoke of every declared delegate type
        or "System.Nullable`1" or "System.Decimal" or "System.Environment" or "System.NotSupportedException"
        or "System.String" or "System.Span`1" or "System.ReadOnlySpan`1" or "System.Span`1.Enumerator" or "System.ReadOnlySpan`1.Enumerator"
        or "System.Threading.Interlocked" or "System.Runtime.CompilerServices.RuntimeHelpers"
        or "System.Runtime.CompilerServices.SwitchExpressionException" or "System.IEquatable`1"
        or "System.Diagnostics.DebuggableAttribute.DebuggingModes" or "System.AttributeTargets" or "System.Diagnostics.DebuggerBrowsableState"
        || fullName.StartsWith("System.ValueTuple", StringComparison.Ordinal);

    /// <summary>Types that may only appear as custom modifiers.</summary>
    internal static bool Modifier(string fullName) => fullName is
        "System.Runtime.InteropServices.InAttribute" or "System.Runtime.InteropServices.OutAttribute"
        or "System.Runtime.CompilerServices.IsExternalInit" or "System.Runtime.InteropServices.UnmanagedType";

    /// <summary>Interfaces that the class of an iterator implements.</summary>
    internal static bool IteratorInterface(string fullName) => fullName is
        "System.IDisposable" or "System.Collections.IEnumerable" or "System.Collections.IEnumerator"
        or "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IEnumerator`1";

    /// <summary>The class of an iterator, by the compiler's name for it.</summary>
    internal static bool IsIterator(GuestType type) => type.Outer is not null && type.Name.StartsWith('<')
        && (type.Name.Contains(">d__", StringComparison.Ordinal) || type.Name.EndsWith(">d", StringComparison.Ordinal) || type.Name.Contains(">d`", StringComparison.Ordinal));

    /// <summary>A delegate type of the base library whose Invoke runs guest code.</summary>
    internal static bool IsDelegate(ExternalType type) => type.Origin == Origin.Framework
        && (type.FullName is "System.Action" or "System.EventHandler"
            || type.FullName.StartsWith("System.Func`", StringComparison.Ordinal)
            || type.FullName.StartsWith("System.Action`", StringComparison.Ordinal)
            || type.FullName is "System.Predicate`1" or "System.Comparison`1" or "System.Converter`2" or "System.EventHandler`1");

    // ValueTuple`1 to `8: constructors and fields; comparing and printing them is not the compiler's business.
    private static bool IsTupleMember(string id)
    {
        const string constructor = "M:System.ValueTuple`", field = "F:System.ValueTuple`";
        if (id.StartsWith(constructor, StringComparison.Ordinal))
            return id.AsSpan(constructor.Length + 1).StartsWith(".#ctor(", StringComparison.Ordinal);
        return id.StartsWith(field, StringComparison.Ordinal)
            && (id.AsSpan(field.Length + 1).StartsWith(".Item", StringComparison.Ordinal) || id.AsSpan(field.Length + 1).SequenceEqual(".Rest"));
    }
}
