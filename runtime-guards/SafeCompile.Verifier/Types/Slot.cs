// If this file is wrong the verifier forgets that a pointer leads into a frame that will be gone.
namespace SafeCompile.Verification;

/// <summary>The forms of values on the evaluation stack (ECMA-335 III.1.8.1.2).</summary>
internal enum StackKind : byte
{
    /// <summary>32-bit number; booleans and characters too.</summary>
    I4,
    I8,

    /// <summary>Number of the processor's size. Never a pointer.</summary>
    I,
    F,

    /// <summary>Object reference.</summary>
    Ref,
    Null,

    /// <summary>Reference to a box: of a value type, or of a type variable, which may be anything.</summary>
    Boxed,

    /// <summary>A value type that is no number, or a type variable.</summary>
    Value,

    /// <summary>Managed pointer.</summary>
    ByRef,

    /// <summary><c>this</c> of a constructor before it called another one.</summary>
    UninitThis,
}

[Flags]
internal enum SlotFlags : byte
{
    None = 0,

    /// <summary>A managed pointer into this frame, or a ref struct that may hold one. Must not outlive the frame.</summary>
    Local = 1,

    /// <summary>A managed pointer that the caller passed, or a ref struct that may hold one: may be returned, not kept.</summary>
    Passed = 2,

    /// <summary>Nothing may be stored through it.</summary>
    ReadOnly = 4,

    /// <summary>The receiver of this very method.</summary>
    This = 8,

    /// <summary>What a variable remembers of the value stored in it.</summary>
    Kept = Local | Passed | ReadOnly,

    /// <summary>What a value that holds pointers must not take out of the frame through another pointer.</summary>
    Confined = Local | Passed,
}

/// <summary>What a variable remembers of the pointer or ref struct in it: see <see cref="Slot"/>.</summary>
internal readonly record struct Kept(SlotFlags Flags, int Origin)
{
    internal static Kept Join(Kept a, Kept b) => new(a.Flags | b.Flags, a.Origin == b.Origin ? a.Origin : Slot.SomeLocal);
}

/// <summary>One value on the evaluation stack.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Type">Type of the reference, box or value; for pointers the type that they point to.</param>
/// <param name="Flags">What it must not be used for.</param>
/// <param name="Origin">
/// For a pointer to a ref struct: the variable that it points to, <see cref="Elsewhere"/> when that belongs to a caller,
/// <see cref="SomeLocal"/> when it is one of this frame and nobody knows which.
/// </param>
internal readonly record struct Slot(StackKind Kind, VType? Type = null, SlotFlags Flags = SlotFlags.None, int Origin = Slot.Elsewhere)
{
    internal const int Elsewhere = -1;
    internal const int SomeLocal = -2;

    internal bool Is(SlotFlags flag) => (Flags & flag) != 0;

    // The generated comparison asks types for equality, of which there is one object each.
    public bool Equals(Slot other) => Kind == other.Kind && ReferenceEquals(Type, other.Type) && Flags == other.Flags && Origin == other.Origin;

    public override int GetHashCode() => HashCode.Combine(Kind, Type, Flags, Origin);

    internal bool IsObject => Kind is StackKind.Ref or StackKind.Null or StackKind.Boxed;

    public override string ToString() => Kind switch
    {
        StackKind.Ref or StackKind.Value => Type!.ToString(),
        StackKind.Boxed => "boxed " + Type,
        StackKind.ByRef => (Is(SlotFlags.ReadOnly) ? "ref readonly " : "ref ") + Type,
        StackKind.Null => "null",
        StackKind.UninitThis => "uninitialised this",
        _ => Kind.ToString(),
    };
}
