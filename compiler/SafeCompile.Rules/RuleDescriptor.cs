namespace SafeCompile.Rules;

/// <summary>What an ID stands for. IDs are never reused.</summary>
/// <param name="Id"><c>SC</c> and four digits; the page is <c>docs/rules/ID.md</c>.</param>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Category">The range it belongs to.</param>
public sealed record RuleDescriptor(string Id, string Title, string Category);
