using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes the members that the compiler or the runtime would supply unguarded, so that the later passes guard them like any other.
///
///   record R(int X);              =>   record R(int X) { public virtual bool Equals(R other) { ... } public override int GetHashCode() { ... }
///                                        protected virtual bool PrintMembers(StringBuilder b) { ... } public override string ToString() { ... } }
///   struct S { int x; }           =>   struct S { int x; public override bool Equals(object o) { ... } public override int GetHashCode() { ... } }
///   event Action E;               =>   private Action EField; event Action E { add { EField = DelegateShims.Combine(m, EField, value); } remove { ... } }
///
/// Values compare by their own Equals, hash codes have a fixed seed, text is invariant. Only what the author did not write is written.
/// Everything stands on the type's closing line, so that no author line moves.
/// </summary>
internal sealed class WrittenMembers : IPass
{
    public string Name => nameof(WrittenMembers);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly string _runtime = context.Names.Alias + "::SafeCompile.Runtime.";

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            if (visited is not TypeDeclarationSyntax type || context.Origins.Declared(node) is not INamedTypeSymbol symbol) return visited;
            if (context.Origins.Find(node) != symbol.DeclaringSyntaxReferences[0].GetSyntax()) return visited;
            string text = symbol.IsRecord ? Record(symbol) : symbol is { TypeKind: TypeKind.Struct, IsRefLikeType: false } ? Equality(symbol) : "";
            return text.Length == 0 ? visited : Append(type, text);
        }

        private static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, string text)
        {
            var parsed = (ClassDeclarationSyntax)ParseMemberDeclaration($"class X {{ {text} }}")!;
            IEnumerable<MemberDeclarationSyntax> members = parsed.Members.Select(m => m.WithAdditionalAnnotations(FunctionGuards.MustEnter));
            if (!type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken))
            {
                type = type.WithSemicolonToken(default)
                    .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken))
                    .WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));
            }

            return type.WithMembers(type.Members.AddRange(members));
        }

        // ---- records: the members of the C# records specification, in its order of fields and with its text.
        private string Record(INamedTypeSymbol r)
        {
            string self = SelfName(r);
            bool derived = r.BaseType is { IsRecord: true };
            bool isStruct = r.IsValueType;
            string m = context.Names.Meter;
            List<string> values = Values(r);
            var text = new StringBuilder();
            if (Missing(r, "Equals", x => x.Parameters is [{ Type: var t }] && SymbolEqualityComparer.Default.Equals(t, r)))
            {
                string fields = string.Concat(values.Select(v => $" && {_runtime}EqualityShims.AreEqual({m}, this.{v}, other.{v})"));
                string test = isStruct ? "true" : derived ? $"(object)this == other || base.Equals(({SelfType(r.BaseType!)})other)" : "(object)this == other || (other is not null && EqualityContract == other.EqualityContract)";
                string shape = isStruct || (r.IsSealed && !derived) ? "public" : r.IsSealed ? "public" : "public virtual";
                text.Append($"{shape} bool Equals({self} other) {{ return ({test}){fields}; }} ");
            }

            if (Missing(r, "GetHashCode", x => x.Parameters.IsEmpty))
            {
                string seed = derived ? "base.GetHashCode()" : Seed(r);
                string hash = values.Aggregate(seed, (h, v) => $"{_runtime}EqualityShims.Combine({h}, {_runtime}EqualityShims.Hash({m}, this.{v}))");
                text.Append($"public override int GetHashCode() {{ return {hash}; }} ");
            }

            string append = Shimmed("M:System.Text.StringBuilder.Append(System.String)");
            if (Missing(r, "PrintMembers", x => x.Parameters.Length == 1))
            {
                string shape = isStruct || (r.IsSealed && !derived) ? "private" : derived ? "protected override" : "protected virtual";
                text.Append($"{shape} bool PrintMembers(global::System.Text.StringBuilder b) {{ ");
                List<string> printed = Printed(r);
                if (derived) text.Append($"bool any = base.PrintMembers(b); {(printed.Count == 0 ? "return any; " : $"if (any) {{ {append}({m}, b, \", \"); }} ")}");
                else if (printed.Count == 0) text.Append("return false; ");
                for (int i = 0; i < printed.Count; i++)
                    text.Append($"{append}({m}, b, \"{(i == 0 ? "" : ", ")}{printed[i].TrimStart('@')} = \"); {append}({m}, b, {_runtime}TextShims.Text({m}, this.{printed[i]})); ");
                text.Append(printed.Count == 0 ? "} " : "return true; } ");
            }

            bool inheritsSealed = derived && r.BaseType!.GetMembers("ToString").Any(x => x is IMethodSymbol { IsSealed: true });
            if (!inheritsSealed && Missing(r, "ToString", x => x.Parameters.IsEmpty))
            {
                string create = Shimmed("M:System.Text.StringBuilder.#ctor");
                string finish = Shimmed("M:System.Text.StringBuilder.ToString");
                text.Append($"public override string ToString() {{ global::System.Text.StringBuilder b = {create}({m}); {append}({m}, b, \"{r.Name} {{ \"); if (PrintMembers(b)) {{ {append}({m}, b, \" \"); }} {append}({m}, b, \"}}\"); return {finish}({m}, b); }} ");
            }

            return text.ToString();
        }

        // ---- structs: what ValueType would do by reflection over the fields.
        private string Equality(INamedTypeSymbol s)
        {
            bool equals = s.GetMembers("Equals").OfType<IMethodSymbol>().Any(x => x.IsOverride && x.Parameters is [{ Type.SpecialType: SpecialType.System_Object }]);
            bool hash = s.GetMembers("GetHashCode").OfType<IMethodSymbol>().Any(x => x.IsOverride);
            if (equals && hash) return "";
            string m = context.Names.Meter;
            List<string> values = Values(s);
            var text = new StringBuilder();
            // A captured primary constructor parameter has a field without a name; a property names it.
            foreach (IFieldSymbol f in s.GetMembers().OfType<IFieldSymbol>().Where(IsCapture))
            {
                string parameter = f.Name[1..f.Name.IndexOf('>', StringComparison.Ordinal)];
                string property = $"{parameter}Value_{context.Names.Suffix}";
                text.Append($"private {SelfType(f.Type)} {property} {{ get {{ return @{parameter}; }} }} ");
                values.Add(property);
            }

            if (!equals)
            {
                string fields = string.Concat(values.Select(v => $" && {_runtime}EqualityShims.AreEqual({m}, this.{v}, other.{v})"));
                text.Append($"public override bool Equals(object o) {{ return o is {SelfName(s)} other{fields}; }} ");
            }

            if (!hash)
            {
                string combined = values.Aggregate(Seed(s), (h, v) => $"{_runtime}EqualityShims.Combine({h}, {_runtime}EqualityShims.Hash({m}, this.{v}))");
                text.Append($"public override int GetHashCode() {{ return {combined}; }} ");
            }

            return text.ToString();
        }

        private static bool Missing(INamedTypeSymbol type, string name, Func<IMethodSymbol, bool> shape) =>
            !type.GetMembers(name).OfType<IMethodSymbol>().Any(x => !x.IsImplicitlyDeclared && shape(x));

        // The instance fields in order; a backing field is reached through its property.
        private static List<string> Values(INamedTypeSymbol type) =>
            [.. type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst)
                .Select(f => f.AssociatedSymbol is { } a ? a is IEventSymbol ? null : a.Name : f.CanBeReferencedByName ? f.Name : null)
                .Where(n => n is not null).Select(n => "@" + n!)];

        private static List<string> Printed(INamedTypeSymbol type) =>
            [.. type.GetMembers().Where(x => x is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, CanBeReferencedByName: true }
                && x is IFieldSymbol or IPropertySymbol { GetMethod: not null, IsIndexer: false }).Select(x => "@" + x.Name)];

        private static bool IsCapture(IFieldSymbol f) => !f.IsStatic && !f.CanBeReferencedByName && f.AssociatedSymbol is null && f.Name.StartsWith('<');

        // A constant per type: Type.GetHashCode differs from run to run.
        private static string Seed(INamedTypeSymbol type)
        {
            int seed = 17;
            foreach (char c in type.ToDisplayString()) seed = unchecked((seed * 31) + c);
            return $"({seed})";
        }

        private static string SelfName(INamedTypeSymbol type) =>
            "@" + type.Name + (type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(p => p.Name))}>");

        private string SelfType(ITypeSymbol type) => context.Types.Write(type)!.ToString();

        private string Shimmed(string member) =>
            context.Shims.Find(member) is { } shim ? $"{_runtime}{shim.Type}.{shim.Method}" : throw new InvalidOperationException($"No shim for {member}.");

        // ---- field-like events
        public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => WithEvents((ClassDeclarationSyntax)base.VisitClassDeclaration(node)!);

        public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => WithEvents((StructDeclarationSyntax)base.VisitStructDeclaration(node)!);

        public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => WithEvents((RecordDeclarationSyntax)base.VisitRecordDeclaration(node)!);

        private TypeDeclarationSyntax WithEvents(TypeDeclarationSyntax type) =>
            type.Members.Any(x => x is EventFieldDeclarationSyntax) ? type.WithMembers([.. type.Members.SelectMany(Event)]) : type;

        private IEnumerable<MemberDeclarationSyntax> Event(MemberDeclarationSyntax member)
        {
            // The defining part of a partial event only looks like a field: its other part has the accessors.
            if (member is not EventFieldDeclarationSyntax e || e.Modifiers.Any(SyntaxKind.AbstractKeyword) || e.Modifiers.Any(SyntaxKind.PartialKeyword)) return [member];
            context.Guards.CombinesDelegates = true;
            string m = context.Names.Meter;
            return e.Declaration.Variables.SelectMany(v =>
            {
                string name = v.Identifier.Text, field = FieldOf(v.Identifier.ValueText);
                string modifiers = string.Concat(e.Modifiers.Select(x => x.Text + " "));
                string isStatic = e.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : "";
                string type = e.Declaration.Type.WithoutTrivia().ToString();
                string plain = e.Declaration.Type is NullableTypeSyntax n ? n.ElementType.ToString() : type;
                MemberDeclarationSyntax storage = ParseMemberDeclaration($"private {isStatic}{type} {field};")!;
                if (v.Initializer is { } i && storage is FieldDeclarationSyntax f)
                    storage = f.WithDeclaration(f.Declaration.WithVariables([f.Declaration.Variables[0].WithInitializer(i)]));
                MemberDeclarationSyntax accessors = ParseMemberDeclaration(
                    $"{modifiers}event {type} {name} {{ add {{ {_runtime}Meter {m} = {_runtime}Guard.Charge(20); {field} = {_runtime}DelegateShims.Combine<{plain}>({m}, {field}, value); }} remove {{ {_runtime}Meter {m} = {_runtime}Guard.Charge(20); {field} = {_runtime}DelegateShims.Remove<{plain}>({m}, {field}, value); }} }}")!;
                return (MemberDeclarationSyntax[])[storage.WithLeadingTrivia(e.GetLeadingTrivia()), accessors.WithTrailingTrivia(e.GetTrailingTrivia())];
            });
        }

        private string FieldOf(string eventName) => $"{eventName}Field_{context.Names.Suffix}";

        // Inside its type an event's name is its field, except where a handler is added or removed.
        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node)
        {
            if (context.Origins.Find(node) is not IdentifierNameSyntax original || context.Origins.Symbol(node) is not IEventSymbol { DeclaringSyntaxReferences.Length: > 0 } e) return node;
            if (e.IsPartialDefinition || e.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax) return node;
            SyntaxNode whole = original.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Name == original => access,
                MemberBindingExpressionSyntax binding => binding,
                _ => original,
            };
            bool isHandlerChange = whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole
                && context.Origins.Model(original).GetOperation(assignment) is IEventAssignmentOperation;
            bool isInterface = e.ContainingType.TypeKind == TypeKind.Interface || e.IsAbstract;
            return isHandlerChange || isInterface || original.Parent is NameColonSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }
                ? node
                : IdentifierName(FieldOf(e.Name)).WithTriviaFrom(node);
        }
    }
}
