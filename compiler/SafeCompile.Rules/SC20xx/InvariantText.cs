using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>
/// <c>string.Create(provider, $"…")</c> and <c>FormattableString.Invariant($"…")</c>: the culture of a guest is always the invariant one, so the
/// passes make the finished text of them. They are judged as that text; the handler or the FormattableString never comes to be.
/// </summary>
internal static class InvariantText
{
    /// <summary>The handler that C# would use.</summary>
    public static bool IsHandler(ITypeSymbol? type) =>
        type is { Name: "DefaultInterpolatedStringHandler", DeclaringSyntaxReferences.Length: 0, ContainingNamespace.Name: "CompilerServices" };

    /// <summary>What is evaluated of such a call: the provider, where there is one, and the interpolated string. Null for any other call.</summary>
    public static IEnumerable<IOperation>? Parts(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Create", ContainingType.SpecialType: SpecialType.System_String, Parameters: [{ Type.Name: "IFormatProvider" }, { Type: var handler }] } when IsHandler(handler)
            && call.Arguments is [{ Value: var provider }, { Value: IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } }] => [provider, text],
        { Name: "Invariant", ContainingType: { Name: "FormattableString", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            when call.Arguments is [{ Value: IConversionOperation { Operand: IInterpolatedStringOperation text } }] => [text],
        _ => null,
    };
}
