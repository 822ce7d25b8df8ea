namespace SafeCompile.Rules;

/// <summary>
/// How large and how deep guest sources may be. Each cap stops inputs that were measured to hang or kill the C# compiler,
/// the type loader or the JIT (<c>docs/rules/SC4001.md</c> to <c>SC4006.md</c>, <c>SC1408.md</c> to <c>SC1416.md</c>),
/// with a margin over what people write. Immutable.
/// </summary>
public sealed record SourceLimits
{
    /// <summary>The caps that safec uses.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>UTF-16 code units in one file.</summary>
    public int FileLength { get; init; } = 256 * 1024;

    /// <summary>Tokens in one file.</summary>
    public int TokensPerFile { get; init; } = 60_000;

    /// <summary>Preprocessor directives in one file.</summary>
    public int DirectivesPerFile { get; init; } = 200;

    /// <summary>Characters of one directive; its condition is parsed by recursion.</summary>
    public int DirectiveLength { get; init; } = 512;

    /// <summary>Characters of one identifier; C# itself stops at 1,023.</summary>
    public int IdentifierLength { get; init; } = 256;

    /// <summary>Open brackets of any kind at one place.</summary>
    public int BracketDepth { get; init; } = 64;

    /// <summary>Levels of the syntax tree, left-recursive chains included.</summary>
    public int SyntaxDepth { get; init; } = 256;

    /// <summary>Operands of one chain of binary operators, <c>?:</c>, <c>??</c>, patterns or member accesses.</summary>
    public int ChainLength { get; init; } = 100;

    /// <summary>Interpolated strings inside each other; binding doubles its work per level.</summary>
    public int InterpolationDepth { get; init; } = 3;

    /// <summary>Holes of one interpolated string.</summary>
    public int InterpolationHoles { get; init; } = 64;

    /// <summary>Lambdas inside each other; overload resolution multiplies its work per level.</summary>
    public int LambdaDepth { get; init; } = 5;

    /// <summary>Query expressions inside each other.</summary>
    public int QueryDepth { get; init; } = 3;

    /// <summary>Clauses of one query expression.</summary>
    public int QueryClauses { get; init; } = 12;

    /// <summary>Patterns inside each other.</summary>
    public int PatternDepth { get; init; } = 8;

    /// <summary>Subpatterns in one switch, counted over all its arms; the decision graph grows with their product.</summary>
    public int PatternsPerSwitch { get; init; } = 512;

    /// <summary>Positional subpatterns of one pattern.</summary>
    public int PatternArity { get; init; } = 8;

    /// <summary>Sections or arms of one switch.</summary>
    public int SwitchArms { get; init; } = 512;

    /// <summary>Statements of one member, nested functions included.</summary>
    public int StatementsPerMember { get; init; } = 2_000;

    /// <summary>Local variables of one member, nested functions included.</summary>
    public int LocalsPerMember { get; init; } = 256;

    /// <summary>Labels of one member.</summary>
    public int LabelsPerMember { get; init; } = 64;

    /// <summary>Local functions and lambdas of one member.</summary>
    public int FunctionsPerMember { get; init; } = 128;

    /// <summary><c>yield</c> statements of one member.</summary>
    public int YieldsPerMember { get; init; } = 128;

    /// <summary>Members of one type, and types of one namespace block.</summary>
    public int MembersPerType { get; init; } = 500;

    /// <summary>Members with one name in one type.</summary>
    public int OverloadsPerName { get; init; } = 24;

    /// <summary>Parameters of one member.</summary>
    public int Parameters { get; init; } = 32;

    /// <summary>Type parameters of one declaration.</summary>
    public int TypeParameters { get; init; } = 8;

    /// <summary>Elements of one array, collection or object initializer, and arguments of one call.</summary>
    public int Elements { get; init; } = 4_096;

    /// <summary>Attributes of one file.</summary>
    public int AttributesPerFile { get; init; } = 256;

    /// <summary>Characters of one constant string, and sixteen times as many for all constant expressions of a program together.</summary>
    public int ConstantStringLength { get; init; } = 64 * 1024;

    /// <summary>Base classes above a class, interfaces above an interface.</summary>
    public int InheritanceDepth { get; init; } = 32;

    /// <summary>Types in one base list.</summary>
    public int BaseListLength { get; init; } = 8;

    /// <summary>Interfaces of one type, inherited ones included.</summary>
    public int Interfaces { get; init; } = 64;

    /// <summary>Types inside each other's type arguments.</summary>
    public int GenericDepth { get; init; } = 8;

    /// <summary>Nodes of a type written out in full, shared parts counted each time.</summary>
    public int GenericNodes { get; init; } = 64;

    /// <summary>Dimensions of an array.</summary>
    public int ArrayRank { get; init; } = 4;

    /// <summary>Bytes of one value type, with its largest instantiation.</summary>
    public int StructSize { get; init; } = 128;

    /// <summary>Value types inside each other's fields.</summary>
    public int StructDepth { get; init; } = 8;

    /// <summary>Bytes of all value-type locals and parameters of one function.</summary>
    public int FrameLocals { get; init; } = 8 * 1024;

    /// <summary>Bytes of all value-type intermediate results of one function; the JIT gives each its own slot.</summary>
    public int FrameTemporaries { get; init; } = 32 * 1024;

    /// <summary>Different instantiations that one generic type or method can reach.</summary>
    public int Instantiations { get; init; } = 1_024;

    /// <summary>Bytes of one <c>stackalloc</c>; it becomes a heap array.</summary>
    public int StackallocBytes { get; init; } = 1_024;
}
