using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC1001 and the more telling IDs of constructs that have one: a guest writes only syntax of <see cref="AllowedSyntax"/>.
/// Everything else is refused, by a message of its own where people do write it.
/// </summary>
internal static class SyntaxKindMustBeAllowed
{
    public static void Check(SyntaxNodeOrToken part, DiagnosticSink sink)
    {
        SyntaxKind kind = part.Kind();
        if (AllowedSyntax.Contains(kind) || part.IsMissing) return;

        // What the parser could not make sense of: its own error refuses the program, and says why.
        bool garbage = kind is SyntaxKind.BadToken or SyntaxKind.IncompleteMember or SyntaxKind.UnknownAccessorDeclaration or SyntaxKind.BadDirectiveTrivia;
        if (garbage && part.ContainsDiagnostics) return;

        // The directive as a whole has been refused.
        if (kind is SyntaxKind.ExternKeyword or SyntaxKind.AliasKeyword && part.Parent.IsKind(SyntaxKind.ExternAliasDirective)) return;
        (string id, string message) = Refusal(kind, part);
        sink.Report(id, part.GetLocation()!, message);
    }

    private static (string Id, string Message) Refusal(SyntaxKind kind, SyntaxNodeOrToken part)
    {
        switch (kind)
        {
            case SyntaxKind.UnsafeKeyword or SyntaxKind.UnsafeStatement or SyntaxKind.PointerType or SyntaxKind.PointerIndirectionExpression
                or SyntaxKind.PointerMemberAccessExpression or SyntaxKind.AddressOfExpression or SyntaxKind.MinusGreaterThanToken:
                return ("SC1201", "Pointers and 'unsafe' are not allowed in guest code. Use arrays, spans or 'ref' parameters.");
            case SyntaxKind.FixedKeyword or SyntaxKind.FixedStatement:
                return ("SC1202", "'fixed' is not allowed in guest code: it pins memory and yields a pointer. Use an array or a span.");
            case SyntaxKind.FunctionPointerType or SyntaxKind.FunctionPointerParameter or SyntaxKind.FunctionPointerParameterList
                or SyntaxKind.FunctionPointerCallingConvention or SyntaxKind.FunctionPointerUnmanagedCallingConvention
                or SyntaxKind.FunctionPointerUnmanagedCallingConventionList or SyntaxKind.ManagedKeyword:
                return ("SC1204", "Function pointers are not allowed in guest code. Use a delegate.");
            case SyntaxKind.ArgListExpression or SyntaxKind.ArgListKeyword or SyntaxKind.MakeRefExpression or SyntaxKind.MakeRefKeyword
                or SyntaxKind.RefTypeExpression or SyntaxKind.RefTypeKeyword or SyntaxKind.RefValueExpression or SyntaxKind.RefValueKeyword:
                return ("SC1205", $"'{Text(part)}' is not allowed in guest code: typed references reach raw memory. Use 'ref', generics or 'params'.");
            case SyntaxKind.AsyncKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.AwaitExpression:
                return ("SC1301", "Guests run on one thread, so 'async' and 'await' are not allowed. Compute the result directly, or use an iterator for lazy sequences.");
            case SyntaxKind.DestructorDeclaration:
                return ("SC1401", "Finalizers are not allowed: they would run on the host's finalizer thread. Implement IDisposable instead.");
            case SyntaxKind.ExternKeyword:
                return ("SC1403", "'extern' is not allowed: it binds to native code. Ask the host for a contract that offers what you need.");
            case SyntaxKind.ExternAliasDirective or SyntaxKind.AliasKeyword:
                return ("SC3009", "'extern alias' is not allowed: the host chooses the references and their names. Remove it.");
            case SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword:
                return ("SC3004", $"Attributes of the {Text(part)} are not allowed: they steer the build and the runtime. Remove them.");
            case SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia:
                return ("SC3001", "'#line' is not allowed: it would move diagnostics to places of the author's choice. Remove it.");
            case SyntaxKind.PragmaChecksumDirectiveTrivia:
                return ("SC3002", "'#pragma checksum' is not allowed: it names files outside the program. Remove it.");
            case SyntaxKind.ReferenceDirectiveTrivia or SyntaxKind.LoadDirectiveTrivia or SyntaxKind.ShebangDirectiveTrivia or SyntaxKind.IgnoredDirectiveTrivia:
                return ("SC3003", "Script and file-based program directives ('#r', '#load', '#:', '#!') are not allowed: references come from the host. Remove the line.");
            case var _ when part.IsToken && part.Parent is MemberDeclarationSyntax member && member.Modifiers.Contains(part.AsToken()):
                return ("SC1004", $"Modifier '{Text(part)}' is not allowed here. Remove it.");
            default:
                return ("SC1001", $"'{Text(part)}' is not part of the C# that guests may use ({kind}).");
        }
    }

    /// <summary>The first few characters of the part as the author wrote it, on one line.</summary>
    private static string Text(SyntaxNodeOrToken part)
    {
        string text = part.IsToken ? part.AsToken().ValueText : part.AsNode()!.GetFirstToken().ValueText;
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
