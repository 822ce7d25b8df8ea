using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Moves static fields into the context, so that no two tenants share one.
///
///   static int count = F();   static readonly int[] Table = { 1, 2 };   static C() { B }
/// =>
///   static ref int count { get { return ref State.Of().count_; } }
///   static ref readonly int[] Table { get { return ref State.Of().Table_; } }
///   private sealed partial class State {
///     internal int count_; internal int[] Table_;
///     internal static State Of() { return (State)Guard.Statics(3) ?? Make(); }
///     private static State Make() { ... publish, then Init under the meter; a failure is remembered ... }
///     private void Init0() { this.count_ = F(); this.Table_ = new int[] { 1, 2 }; }   private void Init1() { B } }
///
/// A property that returns by reference is a variable: every use of the field stays as the author wrote it, and a read-only one keeps
/// its defensive copies. Initialisation is lazy, in textual order, under the meter of the context that triggers it; the state is
/// published first, so that a circular initialisation sees defaults, as in C#. A type with a static constructor is also initialised at
/// the entry of its static functions and constructors. A read-only field with a constant value becomes a property that returns it.
/// Must run before Initialisers and FunctionGuards: initialisers become the body of an ordinary method.
/// </summary>
internal sealed class ContextState : IPass
{
    public string Name => nameof(ContextState);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited is TypeDeclarationSyntax type && context.Origins.Declared(node) is INamedTypeSymbol symbol && HasState(symbol)
                ? new Part(context, symbol, type).Rewrite()
                : visited;
        }

        private static bool IsStoredEvent(ISymbol member) => member is IEventSymbol { IsStatic: true, IsAbstract: false, AddMethod.IsImplicitlyDeclared: true };

        // Where the event is read (inside its type only), it is the delegate in the state.
        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => StoredEvent(node) ?? base.VisitIdentifierName(node);

        public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) => StoredEvent(node) ?? base.VisitMemberAccessExpression(node);

        private ExpressionSyntax? StoredEvent(ExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is not IEventReferenceOperation { Event: { } e } reference || !IsStoredEvent(e) || reference.Syntax != context.Origins.Find(node)) return null;
            if (reference.Parent is IEventAssignmentOperation assignment && assignment.EventReference == reference || reference.Parent is INameOfOperation) return null;
            if (context.Types.Write(e.ContainingType) is not { } type) return null;
            return Origins.Inherit(ParseExpression($"{type.ToString()}.{context.Names.State}.Of_{context.Names.Suffix}().{e.Name}_{context.Names.Suffix}"), node).WithTriviaFrom(node);
        }

        private static bool HasState(INamedTypeSymbol type) =>
            type.StaticConstructors.Any(c => !c.IsImplicitlyDeclared)
            || type.GetMembers().Any(m => IsStoredEvent(m) || m is IFieldSymbol { IsStatic: true, IsConst: false } or IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_Decimal });
    }

    /// <summary>One declaration of a type with static state; partial types have several.</summary>
    private sealed class Part
    {
        private readonly PassContext _context;
        private readonly INamedTypeSymbol _symbol;
        private readonly TypeDeclarationSyntax _type;
        private readonly bool _precise;
        private readonly List<MemberDeclarationSyntax> _fields = [];
        private readonly List<StatementSyntax> _initialisers = [];
        private BlockSyntax? _constructor;

        internal Part(PassContext context, INamedTypeSymbol symbol, TypeDeclarationSyntax type)
        {
            _context = context;
            _symbol = symbol;
            _type = type;
            _precise = symbol.StaticConstructors.Any(c => !c.IsImplicitlyDeclared);
        }

        internal TypeDeclarationSyntax Rewrite()
        {
            var members = new List<MemberDeclarationSyntax>();
            foreach (MemberDeclarationSyntax member in _type.Members) members.AddRange(Member(member));
            if (_precise) AddConstructorWhereNone(members);
            SyntaxReference[] parts = Parts();
            SyntaxNode original = _context.Origins.Find(_type)!;
            int index = Array.FindIndex(parts, p => p.SyntaxTree == original.SyntaxTree && p.Span == original.Span);
            members.Add(State(index, parts.Length));
            bool isOpen = _type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken);
            return isOpen ? _type.WithMembers([.. members]) : _type;
        }

        // The class of top-level statements is also declared by their file, which has no members.
        private SyntaxReference[] Parts() => [.. _symbol.DeclaringSyntaxReferences.Where(r => r.GetSyntax() is TypeDeclarationSyntax)];

        private IEnumerable<MemberDeclarationSyntax> Member(MemberDeclarationSyntax member)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.StaticKeyword) || IsDecimalConstant(field):
                    return field.Declaration.Variables.Select((v, i) => Field(field, v).WithLeadingTrivia(i == 0 ? field.GetLeadingTrivia() : default));
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword) && IsAuto(property):
                    return [Property(property)];
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword) && property.DescendantNodes().Any(n => n is FieldExpressionSyntax):
                    return [Property((PropertyDeclarationSyntax)new FieldKeyword(Slot(property.Identifier.Text)).Visit(property))];
                case EventFieldDeclarationSyntax e when e.Modifiers.Any(SyntaxKind.StaticKeyword) && !e.Modifiers.Any(SyntaxKind.AbstractKeyword) && !e.Modifiers.Any(SyntaxKind.PartialKeyword):
                    return e.Declaration.Variables.Select((v, i) => Event(e, v).WithLeadingTrivia(i == 0 ? e.GetLeadingTrivia() : default));
                case ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                    _constructor = (BlockSyntax)new OwnReadOnly(this).Visit(constructor.Body!);
                    return [];
                default:
                    return [_precise ? Triggered(member) : member];
            }
        }

        private bool IsDecimalConstant(FieldDeclarationSyntax field) =>
            field.Modifiers.Any(SyntaxKind.ConstKeyword)
            && _context.Origins.Declared(field.Declaration.Variables[0]) is IFieldSymbol { Type.SpecialType: SpecialType.System_Decimal };

        private MemberDeclarationSyntax Field(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
        {
            string name = variable.Identifier.Text;
            bool isReadOnly = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
            bool isConst = field.Modifiers.Any(SyntaxKind.ConstKeyword);
            TypeSyntax type = field.Declaration.Type.WithoutTrivia();
            SyntaxTokenList modifiers = [.. field.Modifiers.Where(m => Keeps(m)).Select(m => m.WithLeadingTrivia().WithTrailingTrivia(Space)), Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(Space)];

            if (variable.Initializer is { } constant && (isConst || (isReadOnly && !_precise && _context.Origins.IsConstant(constant.Value))))
                return PropertyDeclaration(type, variable.Identifier.WithoutTrivia()).WithModifiers(modifiers).WithAccessorList(Getter(ReturnStatement(constant.Value.WithLeadingTrivia(Space))));

            _fields.Add(FieldDeclaration(VariableDeclaration(type, [VariableDeclarator(Identifier(Stored(name)))])).WithModifiers([Token(SyntaxKind.InternalKeyword)]));
            if (variable.Initializer is { } initializer) Initialise(name, type, initializer.Value, variable);
            TypeSyntax reference = RefType(type).WithReadOnlyKeyword(isReadOnly ? Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(Space) : default);
            return PropertyDeclaration(reference.WithTrailingTrivia(Space), variable.Identifier.WithoutTrivia())
                .WithModifiers(modifiers)
                .WithAccessorList(Getter(ReturnStatement(RefExpression(Slot(name)).WithLeadingTrivia(Space))));
        }

        private static bool Keeps(SyntaxToken modifier) =>
            modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.NewKeyword;

        private static bool IsAuto(PropertyDeclarationSyntax property) =>
            property.AccessorList is { } list && !property.Modifiers.Any(SyntaxKind.AbstractKeyword) && list.Accessors.All(a => a.Body is null && a.ExpressionBody is null);

        private PropertyDeclarationSyntax Property(PropertyDeclarationSyntax property)
        {
            string name = property.Identifier.Text;
            TypeSyntax type = property.Type.WithoutTrivia();
            _fields.Add(FieldDeclaration(VariableDeclaration(type, [VariableDeclarator(Identifier(Stored(name)))])).WithModifiers([Token(SyntaxKind.InternalKeyword)]));
            if (property.Initializer is { } initializer) Initialise(name, type, initializer.Value, property);
            IEnumerable<AccessorDeclarationSyntax> accessors = property.AccessorList!.Accessors.Select(a => a.Body is not null ? a : a
                .WithSemicolonToken(default)
                .WithBody(a.IsKind(SyntaxKind.GetAccessorDeclaration)
                    ? Block(ReturnStatement(Slot(name).WithLeadingTrivia(Space)))
                    : Block(ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Slot(name), IdentifierName("value"))))));
            return property.WithInitializer(null).WithSemicolonToken(default).WithAccessorList(AccessorList([.. accessors]));
        }

        // static event T E;  =>  static event T E { add { Slot = Combine(m, Slot, value); } remove { Slot = Remove(m, Slot, value); } }
        private EventDeclarationSyntax Event(EventFieldDeclarationSyntax declaration, VariableDeclaratorSyntax variable)
        {
            string name = variable.Identifier.Text;
            TypeSyntax type = declaration.Declaration.Type.WithoutTrivia();
            _fields.Add(FieldDeclaration(VariableDeclaration(type, [VariableDeclarator(Identifier(Stored(name)))])).WithModifiers([Token(SyntaxKind.InternalKeyword)]));
            if (variable.Initializer is { } initializer) Initialise(name, type, initializer.Value, variable);
            TypeSyntax handler = type is NullableTypeSyntax n ? n.ElementType : type;
            AccessorDeclarationSyntax Accessor(SyntaxKind kind, string method) => AccessorDeclaration(kind, Block(ExpressionStatement(AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, Slot(name),
                _context.Guards.Call("DelegateShims", method, [handler], [Argument(_context.Guards.Meter), Argument(Slot(name)), Argument(IdentifierName("value"))])))));
            return EventDeclaration(type.WithTrailingTrivia(Space), variable.Identifier.WithoutTrivia())
                .WithModifiers(declaration.Modifiers)
                .WithAccessorList(AccessorList([Accessor(SyntaxKind.AddAccessorDeclaration, "Combine"), Accessor(SyntaxKind.RemoveAccessorDeclaration, "Remove")]));
        }

        private void Initialise(string name, TypeSyntax type, ExpressionSyntax value, SyntaxNode origin)
        {
            if (value is InitializerExpressionSyntax elements)
                value = Origins.Inherit(ArrayCreationExpression((ArrayTypeSyntax)type, elements.WithoutTrivia()), value);
            ExpressionSyntax assignment = AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ThisExpression(), IdentifierName(Stored(name))),
                value.WithoutTrailingTrivia());
            // The initialiser's own facts (what it allocates) belong to the statement.
            _initialisers.Add(Origins.Inherit(ExpressionStatement(assignment), value));
        }

        // A name of its own: inside State the author's name must still mean the property.
        private string Stored(string name) => $"{name.TrimStart('@')}_{_context.Names.Suffix}";

        private ExpressionSyntax Slot(string name) =>
            MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(_context.Names.State), IdentifierName(Of))),
                IdentifierName(Stored(name)));

        // Members of State stand nearer to the initialisers than the guest's own: their names must be nobody's.
        private string Of => "Of_" + _context.Names.Suffix;

        private string Make => "Make_" + _context.Names.Suffix;

        private string Init => "Init_" + _context.Names.Suffix + "_";

        private static AccessorListSyntax Getter(StatementSyntax statement) =>
            AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Block(statement))]);

        // static functions and constructors of a type with a static constructor trigger it (ECMA-334 15.12).
        private MemberDeclarationSyntax Triggered(MemberDeclarationSyntax member)
        {
            StatementSyntax trigger = ExpressionStatement(InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(_context.Names.State), IdentifierName(Of))));
            bool isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
            return member switch
            {
                BaseMethodDeclarationSyntax { Body: { } body } m when isStatic || m is ConstructorDeclarationSyntax => m.WithBody(First(body, trigger)),
                BasePropertyDeclarationSyntax { AccessorList: { } list } p when isStatic =>
                    p.WithAccessorList(list.WithAccessors([.. list.Accessors.Select(a => a.Body is { } b ? a.WithBody(First(b, trigger)) : a)])),
                _ => member,
            };
        }

        // After the meter of a body that a pass already guarded (an iterator's wrapper).
        private BlockSyntax First(BlockSyntax body, StatementSyntax statement)
        {
            bool metered = body.Statements.FirstOrDefault() is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.ValueText: var name }] } && name == _context.Names.Meter;
            return body.WithStatements(body.Statements.Insert(metered ? 1 : 0, statement));
        }

        private void AddConstructorWhereNone(List<MemberDeclarationSyntax> members)
        {
            if (_symbol.TypeKind != TypeKind.Class || _symbol.IsStatic || _symbol.IsRecord || _type.ParameterList is not null) return;
            if (_symbol.InstanceConstructors.Any(c => !c.IsImplicitlyDeclared)) return;
            if (_context.Origins.Find(_type) != Parts()[0].GetSyntax()) return;
            members.Add(ParseMemberDeclaration($"{(_symbol.IsAbstract ? "protected" : "public")} {_type.Identifier.Text}() {{ {_context.Names.State}.{Of}(); }}")!);
        }

        private ClassDeclarationSyntax State(int index, int parts)
        {
            string state = _context.Names.State;
            string alias = _context.Names.Alias;
            string m = _context.Names.Meter;
            string runtime = $"{alias}::SafeCompile.Runtime.Guard";
            var members = new List<MemberDeclarationSyntax>(_fields);
            if (index == 0)
            {
                bool generic = IsGeneric(_symbol);
                int slot = _context.StateSlot(_symbol);
                string fetch = generic ? $"{runtime}.GenericStatics<{state}>()" : $"({state}?){runtime}.Statics({slot})";
                string publish = generic ? $"{runtime}.PublishGenericStatics<{state}>(s)" : $"{runtime}.PublishStatics({slot}, s)";
                string name = _symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("\"", "", StringComparison.Ordinal);
                string failed = generic ? $"{runtime}.GenericStaticsFailed<{state}>(\"{name}\", e)" : $"{runtime}.StaticsFailed({slot}, \"{name}\", e)";
                string inits = string.Concat(Enumerable.Range(0, _precise ? parts + 1 : parts).Select(i => $"s.{Init}{i}(); "));
                int bytes = Analysis.TypeSizes.Statics(_symbol);
                members.Add(ParseMemberDeclaration($"internal static {state} {Of}() {{ return {fetch} ?? {Make}(); }}")!);
                members.Add(ParseMemberDeclaration(
                    $"private static {state} {Make}() {{ {runtime}.Alloc({m}, {bytes}); {state} s = new {state}(); {publish}; try {{ {inits}}} catch (global::System.Exception e) {{ throw {failed}; }} return s; }}")!
                    .WithAdditionalAnnotations(FunctionGuards.MustEnter));
            }

            members.Add(MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), Init + index)
                .WithModifiers([Token(SyntaxKind.PrivateKeyword)])
                .WithBody(Block(_initialisers))
                .WithAdditionalAnnotations(FunctionGuards.MustEnter));
            // The static constructor runs after the initialisers of all parts, wherever it stands (ECMA-334 15.12).
            if (_constructor is not null)
            {
                members.Add(MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), Init + parts)
                    .WithModifiers([Token(SyntaxKind.PrivateKeyword)])
                    .WithBody(_constructor)
                    .WithAdditionalAnnotations(FunctionGuards.MustEnter));
            }

            return ClassDeclaration(state)
                .WithModifiers([Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.SealedKeyword), Token(SyntaxKind.PartialKeyword)])
                .WithMembers([.. members]);
        }

        /// <summary><c>field</c> in a static property is the state's field.</summary>
        private sealed class FieldKeyword(ExpressionSyntax slot) : CSharpSyntaxRewriter
        {
            public override SyntaxNode? VisitFieldExpression(FieldExpressionSyntax node) => Origins.Inherit(slot, node).WithTriviaFrom(node);
        }

        private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || IsGeneric(type.ContainingType));

        /// <summary>In a static constructor the type's own read-only fields are assigned: there they are the state's fields themselves.</summary>
        private sealed class OwnReadOnly(Part part) : CSharpSyntaxRewriter
        {
            public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => Replace(node, node.Identifier.Text) ?? base.VisitIdentifierName(node);

            public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) => Replace(node, node.Name.Identifier.Text) ?? base.VisitMemberAccessExpression(node);

            private ExpressionSyntax? Replace(ExpressionSyntax node, string name)
            {
                ISymbol? symbol = part._context.Origins.Symbol(node);
                bool own = SymbolEqualityComparer.Default.Equals(symbol?.ContainingType, part._symbol)
                    && symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true, IsConst: false } or IPropertySymbol { IsStatic: true, SetMethod: null };
                if (!own || symbol is IPropertySymbol { DeclaringSyntaxReferences: [var r] } && r.GetSyntax() is PropertyDeclarationSyntax p && !IsAuto(p)) return null;
                return MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ThisExpression(), IdentifierName(part.Stored(name))).WithTriviaFrom(node);
            }
        }
    }
}
