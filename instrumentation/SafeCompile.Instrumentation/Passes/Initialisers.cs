using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Guards the code of a constructor that runs before its body.
///
///   int[] a = [1, 2];                 =>   int[] a = (Guard.Alloc(Guard.Charge(6), 32) ? [1, 2] : default!);
///   Node next = new Node(F());        =>   Node next = Guard.Leave&lt;Node&gt;(Guard.Enter(n), Guard.Alloc(Guard.Current(), 40) ? new Node(F()) : default!);
///   C() : base(G()) { }               =>   C() : base(Guard.Leave&lt;int&gt;(Guard.Enter(n), G())) { }
///
/// A field initialiser has no body to put a guard in, and recursion through it never reaches one: the check wraps the value. It may run in
/// constructors that nobody wrote, so it pays for itself; cheap ones are paid by a later one, or by whoever creates the object.
/// Must run after every pass that inserts the meter's name into expressions (here it becomes Guard.Current()) and before FunctionGuards.
/// </summary>
internal sealed class Initialisers : IPass
{
    public string Name => nameof(Initialisers);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        // Fuel that a part of a type may leave to whoever creates the object, as a small leaf may.
        private const int Free = 8;

        private readonly GuardSyntax _guards = context.Guards;

        // What the initialisers of the part so far owe, and how many follow that can pay.
        private int _owed;
        private int _following;

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            if (node is not TypeDeclarationSyntax type) return base.Visit(node);
            (int owed, int following) = (_owed, _following);
            (_owed, _following) = (0, type.Members.Sum(Initialised) + (type.BaseList?.Types.Sum(b => (b as PrimaryConstructorBaseTypeSyntax)?.ArgumentList.Arguments.Count(a => Pays(a.Expression))) ?? 0));
            SyntaxNode visited = base.Visit(node)!;
            (_owed, _following) = (owed, following);
            return visited;
        }

        private static int Initialised(MemberDeclarationSyntax member) => member switch
        {
            FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword) => field.Declaration.Variables.Count(v => Pays(v.Initializer?.Value)),
            PropertyDeclarationSyntax property => Pays(property.Initializer?.Value) ? 1 : 0,
            _ => 0,
        };

        private static bool Pays(ExpressionSyntax? value) => value is not (null or AnonymousFunctionExpressionSyntax);

        public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
        {
            if (node.Modifiers.Any(SyntaxKind.ConstKeyword)) return node;
            var v = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
            var variables = v.Declaration.Variables.Select(variable =>
                variable.Initializer is { Value: var value } i
                    ? variable.WithInitializer(i.WithValue(Paying(value, (context.Origins.Declared(variable) as IFieldSymbol)?.Type)))
                    : variable);
            return v.WithDeclaration(v.Declaration.WithVariables([.. variables]));
        }

        public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
        {
            var v = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
            return v.Initializer is { } i
                ? v.WithInitializer(i.WithValue(Paying(i.Value, (context.Origins.Declared(node) as IPropertySymbol)?.Type)))
                : v;
        }

        public override SyntaxNode? VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
            var v = (ConstructorInitializerSyntax)base.VisitConstructorInitializer(node)!;
            return v.WithArgumentList(Guarded(v.ArgumentList, Guarded));
        }

        public override SyntaxNode? VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node)
        {
            var v = (PrimaryConstructorBaseTypeSyntax)base.VisitPrimaryConstructorBaseType(node)!;
            return v.WithArgumentList(Guarded(v.ArgumentList, Paying));
        }

        private ArgumentListSyntax Guarded(ArgumentListSyntax list, Func<ExpressionSyntax, ITypeSymbol?, ExpressionSyntax> guarded) =>
            list.WithArguments([.. list.Arguments.Select(a =>
                a.RefKindKeyword.IsKind(SyntaxKind.None)
                    ? a.WithExpression(guarded(a.Expression, context.Origins.ConvertedType(a.Expression)))
                    : a.WithExpression(Fetched(a.Expression)))]);

        // The body of a declared constructor pays for its initialiser's arguments.
        private ExpressionSyntax Guarded(ExpressionSyntax value, ITypeSymbol? type) => Guarded(value, type, 0);

        private ExpressionSyntax Paying(ExpressionSyntax value, ITypeSymbol? type)
        {
            if (!Pays(value)) return value;
            _following--;
            // The initialiser { 1, 2 } stands for a creation.
            IOperation? op = context.Origins.Operation(value) is Microsoft.CodeAnalysis.Operations.IArrayInitializerOperation { Parent: { } creation } ? creation : context.Origins.Operation(value);
            int own = op is null ? 1 : context.Costs.OfFunction(op).Fuel;
            _owed += own;
            if (own <= Free && _owed <= 8 * Free && (_following > 0 || _owed <= Free)) return Guarded(value, type, 0);
            int fuel = _owed;
            _owed = 0;
            return Guarded(value, type, fuel);
        }

        private ExpressionSyntax Guarded(ExpressionSyntax value, ITypeSymbol? type, int fuel)
        {
            if (value is AnonymousFunctionExpressionSyntax) return value;
            if (value is InitializerExpressionSyntax initializer)
            {
                // int[] a = { 1, 2 }: as an expression it needs its type.
                if (context.Types.Write(type) is not ArrayTypeSyntax array) return value;
                ExpressionSyntax written = ArrayCreationExpression(array, initializer.WithoutTrivia());
                int size = context.Origins.Operation(initializer)?.Parent is { } creation ? context.Costs.OfExpression(creation) : 0;
                return Charged(Fetched(written), fuel, Math.Max(size, 24 + (16 * initializer.Expressions.Count)));
            }

            if (context.Origins.Operation(value) is not { } op) return fuel == 0 ? Fetched(value) : Charged(Fetched(value), fuel, 0);
            int bytes = context.Costs.OfExpression(op);
            if (op.Parent is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true } conversion) bytes = context.Costs.OfExpression(conversion);
            bool recursive = context.Calls.MayRecurse(op);
            ExpressionSyntax fetched = Fetched(value.WithoutTrivia());
            if (bytes > 0 || (fuel > 0 && !recursive)) fetched = Charged(fetched, recursive ? 0 : fuel, bytes);
            if (!recursive) return fetched.WithTriviaFrom(value);
            if (context.Types.Write(type) is not { } target)
            {
                context.Refuse(value, "this initialiser's type cannot be written, so it cannot be guarded; assign the member in the constructor's body");
                return value;
            }

            return _guards.GuardOf(target, "Leave", _guards.Guard("Enter", GuardSyntax.Number(Math.Max(fuel, context.Costs.OfFunction(op).Fuel))), fetched).WithTriviaFrom(value);
        }

        private ExpressionSyntax Charged(ExpressionSyntax value, int fuel, int bytes) =>
            ParenthesizedExpression(ConditionalExpression(
                _guards.Guard("Alloc", fuel == 0 ? _guards.Guard("Current") : _guards.Guard("Charge", GuardSyntax.Number(fuel)), GuardSyntax.Number(bytes)),
                GuardSyntax.Paren(value),
                GuardSyntax.DefaultValue));

        // There is no local to hold the meter here.
        private ExpressionSyntax Fetched(ExpressionSyntax value) =>
            value.ReplaceNodes(
                value.DescendantNodesAndSelf(n => !Functions.IsNested(n)).OfType<IdentifierNameSyntax>().Where(i => i.Identifier.ValueText == context.Names.Meter),
                (_, _) => _guards.Guard("Current"));
    }
}
