using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Charges allocations before they happen.
///
///   var n = new Node(a, b);     =>   Guard.Alloc(m, 40); var n = new Node(a, b);      (boxes, delegates, params arrays alike)
///   new int[n]                  =>   Guard.NewArray&lt;int&gt;(m, n)
///   stackalloc int[16]          =>   Guard.NewArray&lt;int&gt;(m, 16)                    (a heap array; the stack stays bounded)
///   [a, b, .. rest]             =>   CollectionShims.Begin&lt;T&gt;(m).Add(a).Add(b).Spread(rest).ToArray()
///   new { A = x }               =>   AnonymousFactory.Make(x)                            (a guarded named class)
///
/// Fixed sizes are summed per statement. Must run after ShimCalls (shims charge themselves) and before FunctionGuards.
/// </summary>
internal sealed class AllocationCharges : IPass
{
    public string Name => nameof(AllocationCharges);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;

        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var v = (BlockSyntax)base.VisitBlock(node)!;
            return v.WithStatements(Charged(v.Statements));
        }

        public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
        {
            var v = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
            return v.WithStatements(Charged(v.Statements));
        }

        private SyntaxList<StatementSyntax> Charged(SyntaxList<StatementSyntax> statements)
        {
            var list = new List<StatementSyntax>(statements.Count);
            foreach (StatementSyntax s in statements)
            {
                if (BytesOf(s) is > 0 and var bytes) list.Add(_guards.Alloc(bytes).WithLeadingTrivia(s.GetLeadingTrivia()));
                list.Add(s);
            }

            return [.. list];
        }

        private int BytesOf(StatementSyntax statement)
        {
            if (context.Origins.Operation(statement) is not { } op) return statement is ReturnStatementSyntax { Expression: { } result } ? BytesWithin(result) : 0;
            // A static field's { … } stands for the creation of the array.
            if (op is IArrayInitializerOperation && op.Parent is { } creation) op = creation;
            // The body of a lambda or an arrow is an expression: the box or delegate that its conversion makes belongs to it.
            while (op.Parent is IConversionOperation or IDelegateCreationOperation or IReturnOperation && op.Parent.Syntax == op.Syntax) op = op.Parent;
            return context.Costs.OfStatement(op);
        }

        // A result that a pass put together, such as the tuple of a query's range variables: what the author's expressions in it allocate.
        private int BytesWithin(SyntaxNode node)
        {
            if (context.Origins.Operation(node) is { } op)
            {
                while (op.Parent is IConversionOperation or IDelegateCreationOperation && op.Parent.Syntax == op.Syntax) op = op.Parent;
                return context.Costs.OfExpression(op);
            }

            return Functions.IsNested(node) ? 0 : Math.Min(1 << 28, node.ChildNodes().Sum(BytesWithin));
        }

        public override SyntaxNode? VisitArrayCreationExpression(ArrayCreationExpressionSyntax node)
        {
            var v = (ArrayCreationExpressionSyntax)base.VisitArrayCreationExpression(node)!;
            // ContextState made a creation of a static field's { … }, which has no type of its own.
            ITypeSymbol? type = context.Origins.Type(node) ?? (context.Origins.Operation(node) as IArrayInitializerOperation)?.Parent?.Type;
            if (type is not IArrayTypeSymbol array) return v;
            if (v.Initializer is not null) return array.Rank == 1 ? Plain(node, v) : Grid(node, array, v.Initializer);
            if (array.Rank > 4)
            {
                context.Refuse(node, "arrays of more than four dimensions are not supported");
                return v;
            }

            TypeSyntax? element = context.Types.Write(array.ElementType);
            if (element is null)
            {
                context.Refuse(node, "an array of this element type cannot be metered");
                return v;
            }

            return Origins.Inherit(_guards.GuardOf(element, "NewArray", [_guards.Meter, .. v.Type.RankSpecifiers[0].Sizes]), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitImplicitArrayCreationExpression(ImplicitArrayCreationExpressionSyntax node)
        {
            var v = (ImplicitArrayCreationExpressionSyntax)base.VisitImplicitArrayCreationExpression(node)!;
            return context.Origins.Type(node) is IArrayTypeSymbol { Rank: > 1 } array ? Grid(node, array, v.Initializer) : Plain(node, v);
        }

        // A constant array that becomes a read-only span would become a raw pointer into the image instead; passed through a call it stays an array.
        private ExpressionSyntax Plain(ExpressionSyntax node, ExpressionSyntax array) =>
            context.Origins.ConvertedType(node) is INamedTypeSymbol { Name: "ReadOnlySpan" }
                ? Origins.Inherit(_guards.Call("InitializerShims", "Copy", null, [Argument(array.WithoutTrivia())]), node).WithTriviaFrom(node)
                : array;

        // "text"u8 is such a pointer too.
        public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
        {
            if (!node.IsKind(SyntaxKind.Utf8StringLiteralExpression)) return base.VisitLiteralExpression(node);
            ExpressionSyntax bytes = _guards.Call("SliceShims", "Utf8", null, [Argument(_guards.Meter), Argument(GuardSyntax.Text(node.Token.ValueText))]);
            return Origins.Inherit(ParenthesizedExpression(CastExpression(ParseTypeName("global::System.ReadOnlySpan<byte>"), bytes)), node).WithTriviaFrom(node);
        }

        // int[,] a = { { 1, 2 } }: the initialiser alone stands for the creation.
        public override SyntaxNode? VisitEqualsValueClause(EqualsValueClauseSyntax node)
        {
            var v = (EqualsValueClauseSyntax)base.VisitEqualsValueClause(node)!;
            return v.Value is InitializerExpressionSyntax initializer && context.Origins.Operation(node.Value) is IArrayInitializerOperation { Parent.Type: IArrayTypeSymbol { Rank: > 1 } array }
                ? v.WithValue(Grid(node.Value, array, initializer))
                : v;
        }

        // new T[,] { { a, b }, { c, d } }  =>  GridShims.Of<T>(m, 2, 2, new T[] { a, b, c, d })
        private ExpressionSyntax Grid(ExpressionSyntax node, IArrayTypeSymbol array, InitializerExpressionSyntax initializer)
        {
            if (array.Rank > 4 || context.Types.Write(array.ElementType) is not { } element)
            {
                context.Refuse(node, "an initialised array of this shape cannot be metered; create it and assign its elements");
                return node;
            }

            var sizes = new List<ArgumentSyntax>();
            for (ExpressionSyntax? level = initializer; sizes.Count < array.Rank; level = (level as InitializerExpressionSyntax)?.Expressions.FirstOrDefault())
                sizes.Add(Argument(GuardSyntax.Number((level as InitializerExpressionSyntax)?.Expressions.Count ?? 0)));
            IEnumerable<ExpressionSyntax> elements = initializer.DescendantNodes(n => n is InitializerExpressionSyntax).OfType<ExpressionSyntax>().Where(e => e is not InitializerExpressionSyntax);
            ExpressionSyntax flat = ArrayCreationExpression(
                ArrayType(element, [ArrayRankSpecifier([OmittedArraySizeExpression()])]),
                InitializerExpression(SyntaxKind.ArrayInitializerExpression, [.. elements]));
            return Origins.Inherit(_guards.Call("GridShims", "Of", [element], [Argument(_guards.Meter), .. sizes, Argument(flat)]), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitStackAllocArrayCreationExpression(StackAllocArrayCreationExpressionSyntax node)
        {
            var v = (StackAllocArrayCreationExpressionSyntax)base.VisitStackAllocArrayCreationExpression(node)!;
            var array = (ArrayTypeSyntax)v.Type;
            ExpressionSyntax heap = v.Initializer is { } values
                ? ArrayCreationExpression(ArrayType(array.ElementType, [ArrayRankSpecifier([OmittedArraySizeExpression()])]), InitializerExpression(SyntaxKind.ArrayInitializerExpression, values.Expressions))
                : _guards.GuardOf(array.ElementType.WithoutTrivia(), "NewArray", _guards.Meter, array.RankSpecifiers[0].Sizes[0]);
            return AsSpan(node, heap);
        }

        public override SyntaxNode? VisitImplicitStackAllocArrayCreationExpression(ImplicitStackAllocArrayCreationExpressionSyntax node)
        {
            var v = (ImplicitStackAllocArrayCreationExpressionSyntax)base.VisitImplicitStackAllocArrayCreationExpression(node)!;
            return AsSpan(node, ImplicitArrayCreationExpression(InitializerExpression(SyntaxKind.ArrayInitializerExpression, v.Initializer.Expressions)));
        }

        private ExpressionSyntax AsSpan(ExpressionSyntax node, ExpressionSyntax array)
        {
            ITypeSymbol? span = context.Origins.ConvertedType(node) is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" } s ? s : context.Origins.Type(node);
            ExpressionSyntax value = context.Types.Write(span) is { } written ? ParenthesizedExpression(CastExpression(written, array)) : array;
            return Origins.Inherit(value, node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitCollectionExpression(CollectionExpressionSyntax node)
        {
            var v = (CollectionExpressionSyntax)base.VisitCollectionExpression(node)!;
            ITypeSymbol? target = context.Origins.Operation(node) is { Type: { } type } ? type : context.Origins.ConvertedType(node);
            bool hasSpread = v.Elements.Any(e => e is SpreadElementSyntax);
            // The compiler turns a list of elements into plain calls of a guest type's own Add.
            if (!hasSpread && target is { DeclaringSyntaxReferences.Length: > 0 }) return v;
            if (v.Elements.Count == 0 && target is INamedTypeSymbol { TypeKind: TypeKind.Class } empty && Empty(node, empty) is { } made) return made;
            ITypeSymbol? element = target switch
            {
                IArrayTypeSymbol a => a.ElementType,
                INamedTypeSymbol { TypeArguments: [var e] } => e,
                _ => null,
            };
            string? finish = target switch
            {
                IArrayTypeSymbol { Rank: 1 } => "ToArray",
                INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection", TypeArguments.Length: 1 } => "ToArray",
                INamedTypeSymbol { Name: "List" or "IList" or "ICollection", TypeArguments.Length: 1 } => "ToList",
                INamedTypeSymbol { Name: "HashSet", TypeArguments.Length: 1 } => "ToHashSet",
                INamedTypeSymbol { Name: "SortedSet", TypeArguments.Length: 1 } => "ToSortedSet",
                INamedTypeSymbol { Name: "ImmutableArray", TypeArguments.Length: 1 } => "ToImmutableArray",
                _ => null,
            };
            TypeSyntax? written = context.Types.Write(element);
            bool isBase = target is not INamedTypeSymbol named || named.DeclaringSyntaxReferences.Length == 0;
            if (finish is null || written is null || !isBase)
            {
                context.Refuse(node, $"a collection expression of type '{target?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'{(hasSpread ? " with '..'" : "")} cannot be metered; write 'new()' and call Add for each element");
                return v;
            }

            ExpressionSyntax chain = _guards.Call("CollectionShims", "Begin", [written], [Argument(_guards.Meter)]);
            foreach (CollectionElementSyntax e in v.Elements)
            {
                (string method, ExpressionSyntax value) = e is SpreadElementSyntax spread ? Spread(spread, written) : ("Add", ((ExpressionElementSyntax)e).Expression);
                chain = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain, (SimpleNameSyntax)ParseName(method)), ArgumentList([Argument(value)]));
            }

            chain = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain, IdentifierName(finish)), ArgumentList());
            if (target is INamedTypeSymbol { TypeKind: not TypeKind.Class } other && context.Types.Write(other) is { } cast) chain = ParenthesizedExpression(CastExpression(cast, chain));
            return Origins.Inherit(chain, node).WithTriviaFrom(node);
        }

        // ..source: its elements may become others on the way, for which there is no place in source.
        private (string Method, ExpressionSyntax Value) Spread(SpreadElementSyntax spread, TypeSyntax element)
        {
            if (context.Origins.Operation(spread) is not ISpreadOperation { ElementType: { } source } op) return ("Spread", spread.Expression);
            Conversion conversion = op.GetElementConversion();
            bool sequence = op.Operand.Type is IArrayTypeSymbol { Rank: 1 } || op.Operand.Type is INamedTypeSymbol type && type.AllInterfaces.Append(type).Any(i =>
                i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], source));
            if (conversion.IsIdentity || (conversion.IsReference && source.IsReferenceType)) return ("Spread", spread.Expression);
            if (sequence && context.Types.Write(source) is { } written)
            {
                if (conversion.IsBoxing || (conversion.IsNullable && IsNullableOf(op, source))) return ($"SpreadBoxed<{written}>", spread.Expression);
                if (conversion.IsNumeric) return ("Spread", _guards.Call("CollectionShims", "Numbers", [written, element], [Argument(_guards.Meter), Argument(spread.Expression)]));
            }

            context.Refuse(spread, $"a spread whose elements are converted from '{source.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'; convert them with Select first");
            return ("Spread", spread.Expression);
        }

        // int to int?, not int to long?.
        private static bool IsNullableOf(ISpreadOperation spread, ITypeSymbol source) =>
            spread.Parent is ICollectionExpressionOperation { Type: { } target }
            && (target is IArrayTypeSymbol array ? array.ElementType : (target as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], source);

        // [] of a base-library class is its parameterless constructor, through its shim.
        private ExpressionSyntax? Empty(SyntaxNode node, INamedTypeSymbol type)
        {
            IMethodSymbol? constructor = type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
            if (context.Members.ShimOf(constructor) is not { } shim) return null;
            TypeSyntax?[] arguments = [.. type.TypeArguments.Select(context.Types.Write)];
            return arguments.Contains(null) ? null : Origins.Inherit(_guards.Call(shim.Type, shim.Method, arguments!, [Argument(_guards.Meter)]), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitAnonymousObjectCreationExpression(AnonymousObjectCreationExpressionSyntax node)
        {
            var v = (AnonymousObjectCreationExpressionSyntax)base.VisitAnonymousObjectCreationExpression(node)!;
            if (context.Origins.Type(node) is not INamedTypeSymbol { IsAnonymousType: true } type) return v;
            string name = context.Anonymous.ClassOf(type);
            ExpressionSyntax make = MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                TypeNames.Global(IdentifierName(context.Anonymous.FactoryName)),
                IdentifierName("Make" + name));
            return Origins.Inherit(InvocationExpression(make, ArgumentList([.. v.Initializers.Select(i => Argument(i.Expression.WithoutTrivia()))])), node).WithTriviaFrom(node);
        }

        // a with { X = 1 } on an anonymous type: the named class has no copy constructor, its factory gets the old values and the new ones.
        public override SyntaxNode? VisitWithExpression(WithExpressionSyntax node)
        {
            var v = (WithExpressionSyntax)base.VisitWithExpression(node)!;
            if (context.Origins.Type(node) is not INamedTypeSymbol { IsAnonymousType: true } type) return v;
            string name = context.Anonymous.ClassOf(type), t = context.Names.Fresh("t");
            var values = v.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().ToDictionary(a => ((IdentifierNameSyntax)a.Left).Identifier.ValueText, a => a.Right);
            ExpressionSyntax receiver = _guards.Call("InitializerShims", "Let", null,
                [Argument(v.Expression), Argument(DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(Identifier(t)))).WithRefKindKeyword(Token(SyntaxKind.OutKeyword))]);
            IEnumerable<ArgumentSyntax> arguments = type.GetMembers().OfType<IPropertySymbol>().Select(p => Argument(values.TryGetValue(p.Name, out ExpressionSyntax? value)
                ? value.WithoutTrivia()
                : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(t), IdentifierName(p.Name))));
            ExpressionSyntax make = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeNames.Global(IdentifierName(context.Anonymous.FactoryName)), IdentifierName("Make" + name)),
                ArgumentList([.. arguments]));
            return Origins.Inherit(_guards.Call("InitializerShims", "Second", null, [Argument(receiver), Argument(make)]), node).WithTriviaFrom(node);
        }
    }
}
