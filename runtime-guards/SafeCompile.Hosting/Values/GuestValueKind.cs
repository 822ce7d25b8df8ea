namespace SafeCompile;

/// <summary>What a <see cref="GuestValue"/> is.</summary>
public enum GuestValueKind
{
    /// <summary>null, or the result of a void method.</summary>
    Null,

    /// <summary>A <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A number; enums come as their underlying number.</summary>
    Number,

    /// <summary>A <see cref="char"/>.</summary>
    Char,

    /// <summary>A <see cref="string"/>.</summary>
    String,

    /// <summary>An array or a List; arrays of higher rank are lists of lists.</summary>
    List,

    /// <summary>A Dictionary, in its enumeration order.</summary>
    Dictionary,

    /// <summary>A tuple.</summary>
    Tuple,
}
