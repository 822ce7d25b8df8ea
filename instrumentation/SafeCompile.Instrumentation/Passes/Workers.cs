using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Hands the meter from function to function instead of fetching it in each.
///
///   int F(int n) { return F(n - 1); }
/// =>
///   int Fw(Meter m, int n) { return Fw(m, n - 1); }   int F(int n) { return Fw(Guard.Current(), n); }
///
/// The worker has a name of its own, so overload resolution has one candidate; the author's signature stays as a wrapper for delegates,
/// for patterns that the compiler looks for by name, and for the host. A local function that is only called needs no wrapper. Functions
/// whose signature is somebody else's (virtual, interface, accessors, operators, lambdas, iterators) keep fetching.
/// </summary>
internal sealed class Workers : IPass
{
    public string Name => nameof(Workers);

    public void Survey(SyntaxNode root, PassContext context)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax when context.Origins.Declared(node) is IMethodSymbol method:
                    if (IsOwn(method, context) && FunctionEntry.NeedsMeter(node, method, context))
                        context.Workers.AddCandidate(method, context.Names.Fresh(method.Name));
                    break;
                case SimpleNameSyntax name when context.Origins.Symbol(name) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension } used:
                    if (CallOf(name) is { } call && InBody(call)) context.Workers.AddCall(used);
                    else context.Workers.AddOtherUse(used);
                    break;
            }
        }
    }

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    // Nobody else fixes the signature: not a base, not an interface, not the runtime.
    private static bool IsOwn(IMethodSymbol method, PassContext context)
    {
        if (method.MethodKind == MethodKind.LocalFunction) return !method.IsAsync && !method.IsVararg;
        return method is
            {
                MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, IsAsync: false, IsVararg: false,
                PartialDefinitionPart: null, PartialImplementationPart: null, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct,
                ExplicitInterfaceImplementations.Length: 0,
            }
            && !SymbolEqualityComparer.Default.Equals(method, context.Origins.Compilation.GetEntryPoint(default))
            && !method.ContainingType.AllInterfaces.Any(i => i.GetMembers(method.Name).Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)));
    }

    /// <summary>The invocation whose callee <paramref name="name"/> is, or null.</summary>
    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax ? name.Parent : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    // In a field initialiser or a constructor's call of another there is no local that holds the meter.
    private static bool InBody(SyntaxNode node)
    {
        foreach (SyntaxNode a in node.Ancestors())
        {
            if (a is BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax }) return true;
            if (a is MemberDeclarationSyntax) return false;
        }

        return false;
    }

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited switch
            {
                TypeDeclarationSyntax type => type.WithMembers([.. type.Members.SelectMany(Split)]),
                BlockSyntax block => block.WithStatements([.. block.Statements.SelectMany(Split)]),
                SwitchSectionSyntax section => section.WithStatements([.. section.Statements.SelectMany(Split)]),
                _ => visited,
            };
        }

        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var v = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            SimpleNameSyntax? name = node.Expression switch
            {
                SimpleNameSyntax simple => simple,
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => null,
            };
            if (name is null || context.Origins.Symbol(name) is not IMethodSymbol method || context.Workers.NameOf(method) is not { } worker || !InBody(node)) return v;
            ExpressionSyntax callee = v.Expression switch
            {
                SimpleNameSyntax simple => Renamed(simple, worker),
                MemberAccessExpressionSyntax access => access.WithName(Renamed(access.Name, worker)),
                MemberBindingExpressionSyntax binding => binding.WithName(Renamed(binding.Name, worker)),
                _ => v.Expression,
            };
            return v.WithExpression(callee).WithArgumentList(v.ArgumentList.WithArguments(WithMeter(v.ArgumentList.Arguments, MeterPosition(method))));
        }

        private SeparatedSyntaxList<ArgumentSyntax> WithMeter(SeparatedSyntaxList<ArgumentSyntax> arguments, int position)
        {
            ArgumentSyntax meter = Argument(context.Guards.Meter);
            // An extension method called in its static form, with names in an order of the author's: after these only names may follow.
            return arguments.Take(position).Any(a => a.NameColon is not null)
                ? arguments.Add(meter.WithNameColon(NameColon(context.Names.Meter)))
                : arguments.Insert(position, meter);
        }

        // After the receiver of an extension method, else first.
        private static int MeterPosition(IMethodSymbol method) => method.ReducedFrom is null && method.IsExtensionMethod ? 1 : 0;

        private static SimpleNameSyntax Renamed(SimpleNameSyntax name, string worker) => name.WithIdentifier(Identifier(worker).WithTriviaFrom(name.Identifier));

        private IEnumerable<MemberDeclarationSyntax> Split(MemberDeclarationSyntax member)
        {
            if (member is not MethodDeclarationSyntax method || context.Origins.Declared(method) is not IMethodSymbol symbol || context.Workers.NameOf(symbol) is not { } name || method.Body is null)
            {
                yield return member;
                yield break;
            }

            // The worker stands where the author wrote the function, on the same lines; the wrapper follows on its last.
            yield return method
                .WithIdentifier(Identifier(name).WithTriviaFrom(method.Identifier))
                .WithModifiers([.. method.Modifiers.Where(m => !m.IsKind(SyntaxKind.NewKeyword)).Select(m => m.IsKind(SyntaxKind.PublicKeyword) ? Token(SyntaxKind.InternalKeyword).WithTriviaFrom(m) : m)])
                .WithParameterList(WithMeter(method.ParameterList, symbol))
                .WithTrailingTrivia(Space);
            BlockSyntax call = Call(name, symbol, method.TypeParameterList, method.ParameterList, method.ReturnType);
            yield return (MemberDeclarationSyntax)OneLine(Origins.Forget(method).WithBody(call)).WithTrailingTrivia(method.GetTrailingTrivia());
        }

        private IEnumerable<StatementSyntax> Split(StatementSyntax statement)
        {
            if (statement is not LocalFunctionStatementSyntax local || context.Origins.Declared(local) is not IMethodSymbol symbol || context.Workers.NameOf(symbol) is not { } name || local.Body is null)
            {
                yield return statement;
                yield break;
            }

            LocalFunctionStatementSyntax worker = local
                .WithIdentifier(Identifier(name).WithTriviaFrom(local.Identifier))
                .WithParameterList(WithMeter(local.ParameterList, symbol));
            if (!context.Workers.HasOtherUses(symbol))
            {
                yield return worker;
                yield break;
            }

            yield return worker.WithTrailingTrivia(Space);
            BlockSyntax call = Call(name, symbol, local.TypeParameterList, local.ParameterList, local.ReturnType);
            yield return (StatementSyntax)OneLine(Origins.Forget(local).WithBody(call)).WithTrailingTrivia(local.GetTrailingTrivia());
        }

        private ParameterListSyntax WithMeter(ParameterListSyntax list, IMethodSymbol symbol) =>
            list.WithParameters(list.Parameters.Insert(
                symbol.IsExtensionMethod ? 1 : 0,
                Parameter(Identifier(context.Names.Meter)).WithType(context.Guards.RuntimeTypeName("Meter").WithTrailingTrivia(Space))));

        private BlockSyntax Call(string name, IMethodSymbol symbol, TypeParameterListSyntax? typeParameters, ParameterListSyntax list, TypeSyntax returnType)
        {
            SimpleNameSyntax callee = typeParameters is null
                ? IdentifierName(name)
                : GenericName(Identifier(name), TypeArgumentList([.. typeParameters.Parameters.Select(p => (TypeSyntax)IdentifierName(p.Identifier.WithoutTrivia()))]));
            List<ArgumentSyntax> arguments = [.. list.Parameters.Select((p, i) =>
                Argument(IdentifierName(p.Identifier.WithoutTrivia())).WithRefKindKeyword(symbol.Parameters[i].RefKind switch
                {
                    RefKind.Ref => Token(SyntaxKind.RefKeyword),
                    RefKind.Out => Token(SyntaxKind.OutKeyword),
                    RefKind.None => default,
                    _ => Token(SyntaxKind.InKeyword),
                }))];
            arguments.Insert(symbol.IsExtensionMethod ? 1 : 0, Argument(context.Guards.Guard("Current")));
            ExpressionSyntax call = InvocationExpression(callee, ArgumentList([.. arguments]));
            if (symbol.ReturnsVoid) return Block(ExpressionStatement(call));
            return Block(ReturnStatement(returnType is RefTypeSyntax ? RefExpression(call) : call));
        }

        private static SyntaxNode OneLine(SyntaxNode node)
        {
            SyntaxNode bare = node.ReplaceTrivia(node.DescendantTrivia(descendIntoTrivia: false), (_, _) => default);
            return bare.NormalizeWhitespace("", " ");
        }
    }
}
