using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Guards every function at its entry and exits.
///
///   int F(int n) { return n + F(n - 1); }
/// =>
///   int F(int n) { Meter m = Guard.Enter(5); return Guard.Leave&lt;int&gt;(m, n + F(n - 1)); }
///
/// A worker is given the meter and does not fetch it. A function that cannot recurse gets Guard.Charge instead and no exit; a small leaf
/// gets nothing, and no more does the part of a function that returns before it does anything (EarlyExits). A function with handlers also
/// remembers depth and live handlers (Guard.Mark). An iterator leaves before and re-enters after each yield.
/// Last: it must see every use of the meter that other passes inserted, and every return statement.
/// </summary>
internal sealed class FunctionGuards : IPass
{
    /// <summary>Marks a body that a pass made and that must be entered like a function that can recurse.</summary>
    internal static SyntaxAnnotation MustEnter { get; } = new("safe-enter");

    public string Name => nameof(FunctionGuards);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;

        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            var v = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
            return v.Body is null ? v : v.WithBody(Guarded(node, v.Body, context.Origins.Declared(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
        {
            var v = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
            return v.Body is null || node.Modifiers.Any(SyntaxKind.StaticKeyword) ? v : v.WithBody(Guarded(node, v.Body, context.Origins.Declared(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
        {
            var v = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
            return v.Body is null ? v : v.WithBody(Guarded(node, v.Body, context.Origins.Declared(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
        {
            var v = (ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!;
            return v.Body is null ? v : v.WithBody(Guarded(node, v.Body, context.Origins.Declared(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
        {
            var v = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
            if (v.Body is null) return v;
            var symbol = context.Origins.Declared(node) as IMethodSymbol;
            // The accessor of an expression-bodied property has no syntax of its own in the author's tree.
            if (symbol is null && node.Parent?.Parent is { } owner && context.Origins.Declared(owner) is IPropertySymbol property) symbol = property.GetMethod;
            return v.WithBody(Guarded(node, v.Body, symbol));
        }

        public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
        {
            var v = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
            return v.Body is null ? v : v.WithBody(Guarded(node, v.Body, context.Origins.Declared(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
        {
            var v = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
            return v.Block is null ? v : v.WithBlock(Guarded(node, v.Block, context.Origins.Symbol(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
        {
            var v = (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
            return v.Block is null ? v : v.WithBlock(Guarded(node, v.Block, context.Origins.Symbol(node) as IMethodSymbol));
        }

        public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
        {
            var v = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
            return v.WithBlock(Guarded(node, v.Block, context.Origins.Symbol(node) as IMethodSymbol));
        }

        private BlockSyntax Guarded(SyntaxNode function, BlockSyntax body, IMethodSymbol? symbol)
        {
            IOperation? operation = FunctionEntry.Operation(function, symbol, context);
            bool handlers = Functions.Own(body).Any(n => n is TryStatementSyntax);
            bool iterator = Functions.IsIterator(body);
            bool given = FunctionEntry.IsGivenMeter(function, context);
            EntryGuard kind = FunctionEntry.Kind(function, body, symbol, operation, context);
            if (FunctionEntry.DeclaresMeter(body, context) || (kind == EntryGuard.None && !FunctionEntry.UsesMeter(body, context))) return body;

            Cost cost = operation is null ? context.Costs.OfWritten(body, context.Origins) : context.Costs.OfFunction(operation);
            if (function is ConstructorDeclarationSyntax) cost = cost with { Fuel = cost.Fuel + 2 };
            ITypeSymbol? returnType = ReturnType(symbol);
            // The compiler makes a closure over parameters before the first statement.
            (IReadOnlyList<StatementSyntax> early, IReadOnlyList<StatementSyntax> rest) = iterator || cost.Bytes > 0 ? ([], body.Statements) : EarlyExits.Split(body, returnType, context);
            var exits = new Exits(context, kind == EntryGuard.Enter, handlers, iterator, cost.Bytes, returnType, symbol);
            BlockSyntax rewritten = exits.Rewrite(body.WithStatements([.. rest]));
            List<StatementSyntax> prologue = [.. early, .. Entry(kind, iterator, given, cost.Fuel)];
            if (cost.Bytes > 0) prologue.Add(_guards.Alloc(cost.Bytes));
            if (handlers) prologue.Add(_guards.DeclareMark());
            prologue.AddRange(exits.Result());
            SyntaxList<StatementSyntax> statements = [.. prologue, .. rewritten.Statements, .. exits.AtEnd()];
            return rewritten.WithStatements(statements);
        }

        private IEnumerable<StatementSyntax> Entry(EntryGuard kind, bool iterator, bool given, int fuel)
        {
            if (iterator) return [_guards.DeclareMeter(_guards.Guard("Resume", GuardSyntax.Number(fuel)))];
            string guard = kind == EntryGuard.Enter ? "Enter" : "Charge";
            return [given ? ExpressionStatement(_guards.Guard(guard, _guards.Meter, GuardSyntax.Number(Math.Max(1, fuel)))) : _guards.DeclareMeter(_guards.Guard(guard, GuardSyntax.Number(fuel)))];
        }

        private static ITypeSymbol? ReturnType(IMethodSymbol? symbol) => symbol is null or { ReturnsVoid: true } ? null : symbol.ReturnType;
    }

    /// <summary>Rewrites the exits of one function's own body.</summary>
    private sealed class Exits(PassContext context, bool leaves, bool handlers, bool iterator, int closures, ITypeSymbol? returnType, IMethodSymbol? symbol) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;
        private readonly string _result = context.Names.Fresh("r");
        private readonly string _end = context.Names.Fresh("end");
        private int _disposing;
        private bool _deferred;

        internal BlockSyntax Rewrite(BlockSyntax body) => leaves || handlers ? (BlockSyntax)VisitBlock(body)! : body;

        /// <summary>The local that carries a result out of a disposing statement.</summary>
        internal IEnumerable<StatementSyntax> Result()
        {
            if (!_deferred || returnType is null || iterator) yield break;
            yield return LocalDeclarationStatement(VariableDeclaration(
                context.Types.Write(returnType)!, [VariableDeclarator(Identifier(_result), null, EqualsValueClause(GuardSyntax.DefaultValue))]));
        }

        /// <summary>What runs when control falls off the end, or comes there from a disposing statement. Harmless where it cannot.</summary>
        internal IEnumerable<StatementSyntax> AtEnd()
        {
            if (returnType is not null && !iterator)
            {
                if (_deferred) yield return LabeledStatement(_end, (StatementSyntax)VisitReturnStatement(ReturnStatement(IdentifierName(_result).WithLeadingTrivia(Space)))!);
                yield break;
            }

            StatementSyntax[] leave = [.. Leave()];
            if (_deferred) yield return LabeledStatement(_end, leave.Length == 0 ? EmptyStatement() : Block(leave));
            else foreach (StatementSyntax s in leave) yield return s;
        }

        // A using or foreach disposes after a return inside it: the function may leave only after that, or its disposals would run uncounted.
        public override SyntaxNode? VisitUsingStatement(UsingStatementSyntax node) => Disposing(() => base.VisitUsingStatement(node));

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => Disposing(() => base.VisitForEachStatement(node), Disposes(node));

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) => Disposing(() => base.VisitForEachVariableStatement(node), Disposes(node));

        private SyntaxNode? Disposing(Func<SyntaxNode?> visit, bool disposes = true)
        {
            if (disposes) _disposing++;
            SyntaxNode? visited = visit();
            if (disposes) _disposing--;
            return visited;
        }

        private bool Disposes(CommonForEachStatementSyntax node) =>
            context.Origins.Find(node) is not CommonForEachStatementSyntax original
            || context.Origins.Model(original).GetTypeInfo(original.Expression).Type is not (IArrayTypeSymbol or { SpecialType: SpecialType.System_String } or { Name: "Span" or "ReadOnlySpan" or "List" });

        private BlockSyntax Defer(StatementSyntax exit, ExpressionSyntax? value)
        {
            _deferred = true;
            var statements = new List<StatementSyntax>();
            if (value is not null) statements.Add(ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName(_result), value)));
            statements.Add(GotoStatement(SyntaxKind.GotoStatement, IdentifierName(_end)));
            return Block(statements).WithLeadingTrivia(exit.GetLeadingTrivia());
        }

        private IEnumerable<StatementSyntax> Leave()
        {
            if (handlers) yield return ExpressionStatement(_guards.Guard("EndTry", _guards.Meter, _guards.Mark));
            if (leaves) yield return ExpressionStatement(_guards.Guard("Leave", _guards.Meter));
        }

        public override SyntaxNode? Visit(SyntaxNode? node) => node is not null && (Functions.IsNested(node) || node is ExpressionSyntax) ? node : base.Visit(node);

        public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
        {
            if (_disposing > 0 && leaves && (node.Expression is null || (node.Expression is not RefExpressionSyntax && context.Types.Write(returnType) is not null)))
                return Defer(node, node.Expression?.WithoutTrivia());
            if (node.Expression is null)
                return Block((IEnumerable<StatementSyntax>)[.. Leave(), node.WithoutLeadingTrivia()]).WithLeadingTrivia(node.GetLeadingTrivia());
            if (_disposing > 0 && leaves) context.Refuse(node, "this result leaves a using or foreach statement in a way that cannot be guarded; return it after the statement");
            if (node.Expression is RefExpressionSyntax reference)
            {
                if (!leaves) return node;
                string exit = symbol?.ReturnsByRefReadonly == true ? "LeaveRefReadOnly" : "LeaveRef";
                ExpressionSyntax call = _guards.Call("Guard", exit, null,
                    [Argument(_guards.Meter), Argument(reference.Expression).WithRefKindKeyword(Token(symbol?.ReturnsByRefReadonly == true ? SyntaxKind.InKeyword : SyntaxKind.RefKeyword))]);
                return node.WithExpression(RefExpression(call));
            }

            TypeSyntax? type = context.Types.Write(returnType);
            if (type is not null && !CanBeArgument(returnType!))
            {
                // return e;  =>  { T r = e; Guard.Leave(m); return r; }
                string name = context.Names.Fresh("r");
                StatementSyntax kept = LocalDeclarationStatement(VariableDeclaration(type, [VariableDeclarator(Identifier(name), null, EqualsValueClause(node.Expression))]));
                return Block((IEnumerable<StatementSyntax>)[kept, .. Leave(), node.WithoutLeadingTrivia().WithExpression(IdentifierName(name).WithLeadingTrivia(Space))]).WithLeadingTrivia(node.GetLeadingTrivia());
            }

            ExpressionSyntax value = node.Expression;
            if (handlers) value = _guards.GuardOf(type, "EndTry", _guards.Meter, _guards.Mark, value);
            if (leaves) value = _guards.GuardOf(type, "Leave", _guards.Meter, value);
            return node.WithExpression(value.WithLeadingTrivia(Space));
        }

        public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node)
        {
            if (node.Expression is null)
            {
                return _disposing > 0
                    ? Defer(node, null)
                    : Block((IEnumerable<StatementSyntax>)[.. Leave(), node.WithoutLeadingTrivia()]).WithLeadingTrivia(node.GetLeadingTrivia());
            }

            TypeSyntax? element = context.Types.Write(ElementType(returnType));
            ExpressionSyntax value = node.Expression;
            if (handlers) value = _guards.GuardOf(element, "EndTry", _guards.Meter, _guards.Mark, value);
            value = _guards.GuardOf(element, "Leave", _guards.Meter, value);
            var statements = new List<StatementSyntax>
            {
                node.WithoutLeadingTrivia().WithExpression(value.WithLeadingTrivia(Space)),
                Assign(context.Names.Meter, _guards.Guard("Resume", GuardSyntax.Number(3))),
            };
            // Scopes that are entered after this make their closures without a charge of their own.
            if (closures > 0) statements.Add(_guards.Alloc(closures));
            if (handlers) statements.Add(Assign(context.Names.Mark, _guards.Guard("Mark", _guards.Meter)));
            return Block(statements).WithLeadingTrivia(node.GetLeadingTrivia());
        }

        private static StatementSyntax Assign(string name, ExpressionSyntax value) =>
            ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName(name), value));

        // An interface with static abstract members cannot stand for a type parameter (CS8920).
        private static bool CanBeArgument(ITypeSymbol type) =>
            type.TypeKind != TypeKind.Interface
            || !type.AllInterfaces.Append(type).Any(i => i.GetMembers().Any(m => m is { IsStatic: true, IsAbstract: true }));

        private ITypeSymbol? ElementType(ITypeSymbol? sequence) =>
            sequence is INamedTypeSymbol { TypeArguments: [var element] } ? element : context.Origins.Compilation.ObjectType;
    }
}
