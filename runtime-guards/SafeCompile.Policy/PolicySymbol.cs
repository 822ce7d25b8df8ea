namespace SafeCompile;

/// <summary>
/// A symbol as the policy sees it. Rules build it from Roslyn symbols, the verifier from metadata; both mean the unbound definition.
/// </summary>
/// <param name="Id">Documentation-comment ID (ECMA-334 annex D).</param>
/// <param name="Owner">For an accessor: the ID of its property (<c>P:</c>) or event (<c>E:</c>), else null.</param>
/// <param name="Type">The <c>T:</c> ID of the declaring type; the same as <paramref name="Id"/> for a type.</param>
/// <param name="Namespace">The exact namespace, empty for the global one.</param>
public readonly record struct PolicySymbol(string Id, string? Owner, string Type, string Namespace);
