using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary><c>string.Create(provider, $"…")</c> and <c>FormattableString.Invariant($"…")</c>, which become the finished text.</summary>
internal static class InvariantText
{
    internal static bool Is(IOperation? operation) => operation is IInvocationOperation call && (IsCreate(call) || IsInvariant(call));

    internal static bool IsCreate(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Create", ContainingType.SpecialType: SpecialType.System_String, Parameters: [_, { Type.Name: "DefaultInterpolatedStringHandler" }] };

    internal static bool IsInvariant(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Invariant", ContainingType: { Name: "FormattableString", DeclaringSyntaxReferences.Length: 0 } };
}
