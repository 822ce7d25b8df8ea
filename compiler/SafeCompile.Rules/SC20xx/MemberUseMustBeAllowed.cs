using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// SC2001 (written) and SC2003 (implied by a construct): every member that code reaches is a guest's own, of a trusted module, or
/// named by the policy, and so are the type arguments that it is reached with.
/// </summary>
internal sealed class MemberUseMustBeAllowed(Judgement judge)
{
    /// <summary>Judges a use. <paramref name="construct"/> names the construct that implies it, null when the author wrote the name.</summary>
    public void Check(ISymbol? member, Site at, string? construct = null)
    {
        if (member is null) return;
        CheckArguments(member, at);
        Verdict verdict = judge.Verdicts.Member(member);
        if (verdict.Allowed || member.ContainingType is null or IErrorTypeSymbol) return;

        Location location = at.Location;
        if (!judge.FirstOnLine(member.ContainingType, location)) return;
        string name = Names.Member(member), way = Advice.For(member, verdict.Reason), policy = judge.Verdicts.Policy.Name;
        if (construct is null) judge.Report("SC2001", location, $"'{name}' is not in the policy '{policy}'. {way}", member);
        else judge.Report("SC2003", location, $"{Capital(construct)} uses '{name}', which is not in the policy '{policy}'. {way}", member);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void CheckArguments(ISymbol member, Site at)
    {
        if (member is IMethodSymbol { IsGenericMethod: true } method)
        {
            foreach (ITypeSymbol argument in method.TypeArguments) judge.Types.Check(argument, at, argument: true);
            judge.Types.CheckConstructorConstraints(method.TypeParameters, method.TypeArguments, at);
        }

        for (INamedTypeSymbol? type = member.ContainingType; type is { IsGenericType: true }; type = type.ContainingType)
        {
            foreach (ITypeSymbol argument in type.TypeArguments) judge.Types.Check(argument, at, argument: true);
            judge.Types.CheckConstructorConstraints(type.TypeParameters, type.TypeArguments, at);
        }

        judge.Flow.Mention(member, at);
    }
}
