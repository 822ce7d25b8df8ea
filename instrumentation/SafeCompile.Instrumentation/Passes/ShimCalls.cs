using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Sends every use of a metered base-library member through its shim.
///
///   list.Add(x)                  =>   ListShims.Add(m, list, x)
///   new List&lt;int&gt;(n)        =>   ListShims.Create&lt;int&gt;(m, n)
///   d[k]     d[k] = v            =>   DictionaryShims.Get(m, d, k)     DictionaryShims.Set(m, d, k, v)
///   a == b   (a metered operator)=>   StringShims.Equality(m, a, b)
///   xs.Select(int.Parse)         =>   xs.Select((string a0) => { return NumberShims.Parse(m, a0); })
///
/// Evaluation order stays: receiver, then arguments from left to right. Must run after ConditionalAccess (receivers are explicit)
/// and before AllocationCharges (what became a shim call charges itself).
/// </summary>
internal sealed partial class ShimCalls : IPass
{
    public string Name => nameof(ShimCalls);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed partial class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            // An implicit conversion by a metered operator (BigInteger b = 5) has no syntax of its own: it wraps the expression.
            if (visited is ExpressionSyntax e && (node is not TypeSyntax || node is SimpleNameSyntax))
            {
                if (context.Origins.Operation(node)?.Parent is IConversionOperation { IsImplicit: true, OperatorMethod: { } method } conversion
                    && conversion.Syntax == context.Origins.Find(node)
                    && context.Members.ShimOf(method) is { } shim)
                    return Origins.Inherit(Call(shim, null, [_guards.Meter, e]), node!).WithTriviaFrom(e);
            }

            return visited;
        }

        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is not IInvocationOperation op) return base.VisitInvocationExpression(node);
            IMethodSymbol method = op.TargetMethod;
            if (InvariantText.Is(op)) return Finished(node, op);
            bool isBase = Receiver(node.Expression) is BaseExpressionSyntax;
            // base.M() of a guest's own class is a direct call of that method, whatever it overrides.
            if (isBase && method.DeclaringSyntaxReferences.Length > 0) return base.VisitInvocationExpression(node);
            if (context.Members.ShimOf(method) is not { } shim) return base.VisitInvocationExpression(node);

            var arguments = (ArgumentListSyntax)Visit(node.ArgumentList);
            bool isLinq = IsLinq(shim);
            var list = new List<ArgumentSyntax>();
            if (!isLinq) list.Add(Argument(_guards.Meter));
            // An extension method in its reduced form x.M(y) has its receiver before the dot, like an instance method.
            bool hasReceiver = !method.IsStatic || context.Origins.Symbol(node) is IMethodSymbol { ReducedFrom: not null };
            if (hasReceiver)
            {
                if (isBase)
                    return Origins.Inherit(_guards.Call("ObjectShims", "Base" + method.Name, null, [Argument(_guards.Meter), Argument(ThisExpression()), .. arguments.Arguments]), node).WithTriviaFrom(node);
                ArgumentSyntax receiver = Argument(Receiver(node.Expression) is { } r ? (ExpressionSyntax)Visit(r).WithoutTrivia() : ThisExpression());
                list.Add(shim.ByReference ? receiver.WithRefKindKeyword(Token(SyntaxKind.RefKeyword)) : receiver);
            }

            list.AddRange(arguments.Arguments);
            bool explicitArguments = HasTypeArguments(node.Expression) || (!hasReceiver && method.ContainingType.IsGenericType);
            IReadOnlyList<TypeSyntax>? types = explicitArguments ? TypeArguments(method) : null;
            return Origins.Inherit(_guards.Call(shim.Type, shim.Method, types, list), node).WithTriviaFrom(node);
        }

        // string.Create(provider, $"…")  =>  TextShims.Create(m, provider, <the text>)     FormattableString.Invariant($"…")  =>  <the text>
        private ExpressionSyntax Finished(InvocationExpressionSyntax node, IInvocationOperation op)
        {
            var arguments = (ArgumentListSyntax)Visit(node.ArgumentList);
            ExpressionSyntax text = InvariantText.IsCreate(op)
                ? _guards.Call("TextShims", "Create", null, [Argument(_guards.Meter), .. arguments.Arguments])
                : arguments.Arguments[0].Expression;
            // It is a string now, which its own origin, a FormattableString, does not say.
            return Origins.Inherit(Origins.Forget(text), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        {
            switch (context.Origins.Operation(node))
            {
                case IPropertyReferenceOperation p when context.Members.ShimOf(p.Property.GetMethod) is { } get:
                    return Getter(node, get, p, p.Property.IsStatic ? null : (ExpressionSyntax)Visit(node.Expression), []);
                case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Type.IsValueType: true, DeclaringSyntaxReferences.Length: 0 } }:
                    // A call on it would take the address of a field that everybody shares; a copy has an address of its own.
                    return Origins.Inherit(_guards.Call("InitializerShims", "Copy", null, [Argument(node.WithoutTrivia())]), node).WithTriviaFrom(node);
                case IMethodReferenceOperation m when context.Members.ShimOf(m.Method) is { } shim:
                    return MethodGroup(node, m, shim, m.Method.IsStatic ? null : node.Expression);
                case IMethodReferenceOperation { Method.MethodKind: MethodKind.DelegateInvoke }:
                    return node.WithExpression(Innermost(node.Expression));
                case IMethodReferenceOperation { Method: { IsStatic: true, IsGenericMethod: false, DeclaringSyntaxReferences.Length: 0 } direct } m when context.Costs.OfMember(direct) > 6:
                    return MethodGroup(node, m, null, null);
                default:
                    return base.VisitMemberAccessExpression(node);
            }
        }

        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node)
        {
            switch (context.Origins.Operation(node))
            {
                case IPropertyReferenceOperation p when context.Members.ShimOf(p.Property.GetMethod) is { } get && context.Origins.Find(node) == p.Syntax:
                    return Getter(node, get, p, p.Property.IsStatic ? null : ThisExpression(), []);
                case IMethodReferenceOperation m when context.Members.ShimOf(m.Method) is { } shim && context.Origins.Find(node) == m.Syntax:
                    return MethodGroup(node, m, shim, null);
                default:
                    return base.VisitIdentifierName(node);
            }
        }

        // { P: pattern } reads P without a call that could be replaced.
        public override SyntaxNode? VisitNameColon(NameColonSyntax node)
        {
            if (context.Origins.Operation(node.Name) is IPropertyReferenceOperation p && context.Members.ShimOf(p.Property.GetMethod) is not null)
                context.Refuse(node.Name, $"a pattern over the metered property '{p.Property.Name}'; read it first and test the value, for instance with 'when'");
            return node;
        }

        public override SyntaxNode? VisitElementAccessExpression(ElementAccessExpressionSyntax node)
        {
            switch (context.Origins.Operation(node))
            {
                case IPropertyReferenceOperation p when context.Members.ShimOf(p.Property.GetMethod) is { } get:
                    return Getter(node, get, p, (ExpressionSyntax)Visit(node.Expression), ((BracketedArgumentListSyntax)Visit(node.ArgumentList)).Arguments);
                case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol p } i when context.Members.ShimOf(p.GetMethod) is { } get:
                    (ExpressionSyntax receiver, ArgumentSyntax[] index) = FromEnd(node, i);
                    return Origins.Inherit(_guards.Call(get.Type, get.Method, null, [Argument(_guards.Meter), Argument(receiver), .. index]), node).WithTriviaFrom(node);
                case IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol slice } i when context.Members.ShimOf(slice) is not null:
                    return Slice("SliceShims", "Of", node);
                case IArrayElementReferenceOperation { Indices: [{ Type: { Name: "Range", ContainingNamespace.Name: "System" } }] }:
                    return Slice("ArrayShims", "Slice", node);
                default:
                    return base.VisitElementAccessExpression(node);
            }
        }

        // sb[^1] of a metered indexer  =>  Get(m, Let(sb, out t), ((Index)^1).GetOffset(t.Length))
        private (ExpressionSyntax Receiver, ArgumentSyntax[] Index) FromEnd(ElementAccessExpressionSyntax node, IImplicitIndexerReferenceOperation op)
        {
            string t = context.Names.Fresh("t");
            ExpressionSyntax receiver = Let((ExpressionSyntax)Visit(node.Expression), t, context.Types.Write(op.Instance.Type));
            ExpressionSyntax index = ParenthesizedExpression(CastExpression(
                ParseTypeName("global::System.Index"), ParenthesizedExpression((ExpressionSyntax)Visit(node.ArgumentList.Arguments[0].Expression))));
            ExpressionSyntax offset = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, index, IdentifierName("GetOffset")),
                ArgumentList([Argument(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(t), IdentifierName(op.LengthSymbol.Name)))]));
            return (receiver, [Argument(offset)]);
        }

        // The property behind a target, also when it is reached by an Index.
        private IPropertySymbol? PropertyOf(ExpressionSyntax target) => context.Origins.Operation(target) switch
        {
            IPropertyReferenceOperation p => p.Property,
            IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol p } => p,
            _ => null,
        };

        private ExpressionSyntax Slice(string shims, string method, ElementAccessExpressionSyntax node) =>
            Origins.Inherit(
                _guards.Call(shims, method, null, [Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(node.Expression)), .. ((BracketedArgumentListSyntax)Visit(node.ArgumentList)).Arguments]),
                node).WithTriviaFrom(node);

        private ExpressionSyntax Getter(ExpressionSyntax node, Shim shim, IPropertyReferenceOperation p, ExpressionSyntax? receiver, IEnumerable<ArgumentSyntax> indices)
        {
            if (receiver is BaseExpressionSyntax)
            {
                // base.P of a guest's own class is a direct call of that property, whatever it overrides.
                if (p.Property.DeclaringSyntaxReferences.Length > 0) return node;
                if (p.Property.Name != "Message") context.Refuse(node, $"'base.{p.Property.Name}' of a metered base class cannot be guarded");
                return Origins.Inherit(_guards.Call(shim.Type, "BaseMessage", null, [Argument(_guards.Meter), Argument(ThisExpression())]), node).WithTriviaFrom(node);
            }

            IReadOnlyList<TypeSyntax>? types = p.Property.IsStatic && p.Property.ContainingType.IsGenericType ? TypeArguments(p.Property.GetMethod!) : null;
            ArgumentSyntax[] arguments = [Argument(_guards.Meter), .. receiver is null ? Array.Empty<ArgumentSyntax>() : [Argument(receiver)], .. indices];
            return Origins.Inherit(_guards.Call(shim.Type, shim.Method, types, arguments), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
        {
            IMethodSymbol? method = (context.Origins.Operation(node) as ICompoundAssignmentOperation)?.OperatorMethod;
            Shim? operation = context.Members.ShimOf(method);
            IReadOnlyList<TypeSyntax>? types = OperatorTypes(method);
            if (PropertyOf(node.Left) is not { } p || context.Members.ShimOf(p.SetMethod) is not { } set)
                return operation is null ? base.VisitAssignmentExpression(node) : Compound(node, operation, types);
            (ExpressionSyntax? receiver, ArgumentSyntax[] indices) = Target(node.Left);
            if (node.IsKind(SyntaxKind.SimpleAssignmentExpression))
                return Origins.Inherit(Setter(set, receiver, indices, (ExpressionSyntax)Visit(node.Right)), node).WithTriviaFrom(node);
            // d[k] op= v  =>  Set(m, Let(d, out t0), Let(k, out t1), (V)(Get(m, t0, t1) op v)): receiver and index once, value read before v.
            (ExpressionSyntax? first, ArgumentSyntax[] firsts, ExpressionSyntax read) = Once(p, receiver, indices);
            if (node.IsKind(SyntaxKind.CoalesceAssignmentExpression))
            {
                ExpressionSyntax coalesced = BinaryExpression(SyntaxKind.CoalesceExpression, read, GuardSyntax.Paren((ExpressionSyntax)Visit(node.Right)));
                return Origins.Inherit(Setter(set, first, firsts, coalesced), node).WithTriviaFrom(node);
            }

            var right = (ExpressionSyntax)Visit(node.Right);
            ExpressionSyntax value;
            if (operation is not null)
                value = Call(operation, types, [_guards.Meter, read, right]);
            else if (p.Type?.SpecialType == SpecialType.System_String)
                value = _guards.Call("TextShims", "Concat", null, [Argument(_guards.Meter), Argument(read), Argument(TextShims.Operand(context, node.Right, right))]);
            else if (p.Type?.TypeKind == TypeKind.Delegate)
                value = _guards.Call("DelegateShims", node.IsKind(SyntaxKind.AddAssignmentExpression) ? "Combine" : "Remove", [context.Types.Write(p.Type)!], [Argument(_guards.Meter), Argument(read), Argument(right)]);
            else
                value = Cast(p.Type, BinaryExpression(BinaryKind(node.Kind()), read, GuardSyntax.Paren(right)));
            return Origins.Inherit(Setter(set, first, firsts, value), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node) =>
            Increment(node, node.Operand, node.IsKind(SyntaxKind.PostIncrementExpression), node.IsKind(SyntaxKind.PostDecrementExpression), true) ?? base.VisitPostfixUnaryExpression(node);

        public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
        {
            if (Increment(node, node.Operand, node.IsKind(SyntaxKind.PreIncrementExpression), node.IsKind(SyntaxKind.PreDecrementExpression), false) is { } done) return done;
            return context.Origins.Operation(node) is IUnaryOperation { OperatorMethod: { } m } && context.Members.ShimOf(m) is { } shim
                ? Origins.Inherit(Call(shim, OperatorTypes(m), [_guards.Meter, (ExpressionSyntax)Visit(node.Operand)]), node).WithTriviaFrom(node)
                : base.VisitPrefixUnaryExpression(node);
        }

        // d[k]++  =>  Second(Set(m, Let(d, out t0), Let(k, out t1), (V)(Let(Get(m, t0, t1), out t2) + 1)), t2); the value is dropped where it is a statement.
        private ExpressionSyntax? Increment(ExpressionSyntax node, ExpressionSyntax operand, bool up, bool down, bool postfix)
        {
            if (!up && !down) return null;
            if (context.Origins.Operation(node) is IIncrementOrDecrementOperation { OperatorMethod: { } method } && context.Members.ShimOf(method) is { } operation)
                return MeteredIncrement(node, operand, operation, OperatorTypes(method), postfix);
            if (PropertyOf(operand) is not { } p || context.Members.ShimOf(p.SetMethod) is not { } set) return null;
            (ExpressionSyntax? receiver, ArgumentSyntax[] indices) = Target(operand);
            (ExpressionSyntax? first, ArgumentSyntax[] firsts, ExpressionSyntax read) = Once(p, receiver, indices);
            bool used = node.Parent is not (ExpressionStatementSyntax or ForStatementSyntax);
            string old = context.Names.Fresh("t");
            if (used && postfix) read = Let(read, old);
            ExpressionSyntax value = Cast(p.Type, BinaryExpression(up ? SyntaxKind.AddExpression : SyntaxKind.SubtractExpression, read, GuardSyntax.Number(1)));
            ExpressionSyntax assigned = Setter(set, first, firsts, value);
            if (used && postfix) assigned = _guards.Call("InitializerShims", "Second", null, [Argument(assigned), Argument(IdentifierName(old))]);
            return Origins.Inherit(assigned, node).WithTriviaFrom(node);
        }

        private (ExpressionSyntax? Receiver, ArgumentSyntax[] Indices) Target(ExpressionSyntax target) => target switch
        {
            ElementAccessExpressionSyntax e when context.Origins.Operation(e) is IImplicitIndexerReferenceOperation i => FromEnd(e, i),
            ElementAccessExpressionSyntax e => ((ExpressionSyntax)Visit(e.Expression), [.. ((BracketedArgumentListSyntax)Visit(e.ArgumentList)).Arguments]),
            MemberAccessExpressionSyntax m when context.Origins.Symbol(m) is { IsStatic: false } => ((ExpressionSyntax)Visit(m.Expression), []),
            IdentifierNameSyntax i when context.Origins.Symbol(i) is { IsStatic: false } => (ThisExpression(), []),
            _ => (null, []),
        };

        private (ExpressionSyntax? First, ArgumentSyntax[] Firsts, ExpressionSyntax Read) Once(IPropertySymbol p, ExpressionSyntax? receiver, ArgumentSyntax[] indices)
        {
            Shim? get = context.Members.ShimOf(p.GetMethod);
            var again = new List<ArgumentSyntax> { Argument(_guards.Meter) };
            ExpressionSyntax? first = null;
            if (receiver is not null)
            {
                string t = context.Names.Fresh("t");
                first = Let(receiver, t);
                again.Add(Argument(IdentifierName(t)));
            }

            var firsts = new ArgumentSyntax[indices.Length];
            for (int i = 0; i < indices.Length; i++)
            {
                string t = context.Names.Fresh("t");
                firsts[i] = indices[i].WithExpression(Let(Cast(p.Parameters[i].Type, indices[i].Expression), t));
                again.Add(Argument(IdentifierName(t)));
            }

            if (get is not null) return (first, firsts, _guards.Call(get.Type, get.Method, null, again));
            // The getter is direct (sb.Length -= 2): read as written, from what was remembered.
            ExpressionSyntax owner = receiver is null ? context.Types.Write(p.ContainingType)! : again[1].Expression;
            ExpressionSyntax read = indices.Length > 0
                ? ElementAccessExpression(owner, BracketedArgumentList([.. again.Skip(2)]))
                : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, IdentifierName(p.Name));
            return (first, firsts, read);
        }

        private ExpressionSyntax Setter(Shim set, ExpressionSyntax? receiver, ArgumentSyntax[] indices, ExpressionSyntax value) =>
            _guards.Call(set.Type, set.Method, null,
                [Argument(_guards.Meter), .. receiver is null ? Array.Empty<ArgumentSyntax>() : [Argument(receiver)], .. indices, Argument(value)]);

        // Let(value, out T t): the value, remembered.
        private ExpressionSyntax Let(ExpressionSyntax value, string name, TypeSyntax? type = null) =>
            _guards.Call("InitializerShims", "Let", type is null ? null : [type],
                [Argument(value), Argument(DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(Identifier(name)))).WithRefKindKeyword(Token(SyntaxKind.OutKeyword))]);

        private ExpressionSyntax Cast(ITypeSymbol? type, ExpressionSyntax value) =>
            context.Types.Write(type) is { } written ? CastExpression(written, ParenthesizedExpression(value)) : value;

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
        {
            var v = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
            return v.WithExpression(Each(node, v.Expression));
        }

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
        {
            var v = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
            return v.WithExpression(Each(node, v.Expression));
        }

        // foreach over a collection whose GetEnumerator is metered, or over a multi-dimensional array: through a wrapper with the same pattern.
        private ExpressionSyntax Each(CommonForEachStatementSyntax node, ExpressionSyntax collection)
        {
            if (context.Origins.Find(node) is not CommonForEachStatementSyntax original) return collection;
            ForEachStatementInfo info = context.Origins.Model(original).GetForEachStatementInfo(original);
            ITypeSymbol? type = context.Origins.Type(node.Expression);
            if (type is IArrayTypeSymbol { Rank: > 1 }) return _guards.Call("EachShims", "Grid", null, [Argument(_guards.Meter), Argument(collection)]);
            if (type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } || info.GetEnumeratorMethod is not { } m) return collection;
            Shim? shim = context.Members.ShimOf(m);
            bool untyped = m.ReturnType is { Name: "IEnumerator", ContainingNamespace.Name: "Collections" } && m.ReturnType is INamedTypeSymbol { IsGenericType: false };
            if (shim is null && (!untyped || m.IsExtensionMethod)) return collection;
            ExpressionSyntax enumerator = shim is null
                ? InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, GuardSyntax.Paren(collection.WithoutTrivia()), IdentifierName("GetEnumerator")))
                : _guards.Call(shim.Type, shim.Method, null, [Argument(_guards.Meter), Argument(collection)]);
            return untyped
                ? _guards.Call("EachShims", "Untyped", null, [Argument(_guards.Meter), Argument(enumerator)])
                : _guards.Call("EachShims", "Of", null, [Argument(enumerator)]);
        }

        private ExpressionSyntax Call(Shim shim, IReadOnlyList<TypeSyntax>? types, ExpressionSyntax[] arguments) =>
            _guards.Call(shim.Type, shim.Method, types, arguments.Select(a => Argument(a)));

        private static bool IsLinq(Shim shim) => shim.Type.StartsWith("Linq.", StringComparison.Ordinal);

        private static ExpressionSyntax? Receiver(ExpressionSyntax callee) => (callee as MemberAccessExpressionSyntax)?.Expression;

        private static bool HasTypeArguments(ExpressionSyntax callee) =>
            callee is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax };

        private IReadOnlyList<TypeSyntax>? TypeArguments(IMethodSymbol method)
        {
            var list = new List<TypeSyntax>();
            IEnumerable<ITypeSymbol> arguments = ContainingArguments(method.ContainingType).Concat(method.TypeArguments);
            foreach (ITypeSymbol t in arguments)
            {
                if (context.Types.Write(t) is not { } written) return null;
                list.Add(written);
            }

            return list.Count == 0 ? null : list;
        }

        private static IEnumerable<ITypeSymbol> ContainingArguments(INamedTypeSymbol? type) =>
            type is null ? [] : ContainingArguments(type.ContainingType).Concat(type.TypeArguments);

        private static SyntaxKind BinaryKind(SyntaxKind assignment) => assignment switch
        {
            SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
            SyntaxKind.SubtractAssignmentExpression => SyntaxKind.SubtractExpression,
            SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.MultiplyExpression,
            SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
            SyntaxKind.ModuloAssignmentExpression => SyntaxKind.ModuloExpression,
            SyntaxKind.AndAssignmentExpression => SyntaxKind.BitwiseAndExpression,
            SyntaxKind.OrAssignmentExpression => SyntaxKind.BitwiseOrExpression,
            SyntaxKind.ExclusiveOrAssignmentExpression => SyntaxKind.ExclusiveOrExpression,
            SyntaxKind.LeftShiftAssignmentExpression => SyntaxKind.LeftShiftExpression,
            SyntaxKind.RightShiftAssignmentExpression => SyntaxKind.RightShiftExpression,
            _ => SyntaxKind.UnsignedRightShiftExpression,
        };
    }
}
