namespace SafeCompile;

/// <summary>What code does with a type. Each is a separate permission; allowing one allows no other.</summary>
[Flags]
public enum PolicyUse
{
    /// <summary>No use.</summary>
    None = 0,

    /// <summary>Name the type: declare variables of it, pass it as a type argument, convert to it, test for it.</summary>
    Name = 1,

    /// <summary>Derive a class from it.</summary>
    Inherit = 2,

    /// <summary>Implement it (interfaces).</summary>
    Implement = 4,

    /// <summary>Apply it as an attribute.</summary>
    Attribute = 8,
}
