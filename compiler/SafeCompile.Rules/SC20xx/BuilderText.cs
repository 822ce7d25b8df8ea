using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// <c>sb.Append($"…")</c> and <c>sb.AppendLine($"…")</c>, with a provider or without: C# binds them to an interpolated string handler, the passes append the finished
/// text. They are judged as what they become.
/// </summary>
internal static class BuilderText
{
    /// <summary>The handler's type.</summary>
    public static bool IsHandler(ITypeSymbol? type) =>
        type is { Name: "AppendInterpolatedStringHandler", ContainingType: { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } };

    /// <summary>The overload that takes a string instead, or the method itself.</summary>
    public static IMethodSymbol Overload(IMethodSymbol method)
    {
        if (method.Parameters is not [.., { Type: var type }] || !IsHandler(type)) return method;
        foreach (ISymbol member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { Parameters: [{ Type.SpecialType: SpecialType.System_String }] } text) return text;
        }

        return method;
    }
}
