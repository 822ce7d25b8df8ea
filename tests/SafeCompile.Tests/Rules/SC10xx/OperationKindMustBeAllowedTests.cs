using Microsoft.CodeAnalysis;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class OperationKindMustBeAllowedTests
{
    /// <summary>Every kind that is not allowed, by name; see <see cref="SyntaxKindMustBeAllowedTests"/>.</summary>
    private const string Refused = """
        None Invalid Stop End RaiseEvent Await CollectionElementInitializer DynamicObjectCreation DynamicMemberReference
        DynamicInvocation DynamicIndexerAccess AddressOf FlowCapture FlowCaptureReference IsNull CaughtException
        StaticLocalInitializationSemaphore FlowAnonymousFunction ReDim ReDimClause InterpolatedStringAppendInvalid
        FunctionPointerInvocation InlineArrayAccess CollectionExpressionElementsPlaceholder
        """;

    [Fact]
    public void EveryKindIsEitherAllowedOrRefusedByName()
    {
        string[] refused = Refused.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] notAllowed = [.. Enum.GetValues<OperationKind>().Distinct().Where(k => !AllowedOperations.Contains(k)).Select(k => k.ToString())];
        Assert.Equal(refused.Order(StringComparer.Ordinal), notAllowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void KindsOutsideTheTableAreRefused() => Assert.False(AllowedOperations.Contains((OperationKind)100_000));
}
