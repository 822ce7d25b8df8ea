namespace SafeCompile;

/// <summary>
/// How large and how deep guest sources and what is compiled from them may be, and what compiling them may cost. Each cap stops inputs that
/// were measured to hang or kill the C# compiler, the type loader or the JIT, with a margin over what people write; the measurements
/// are in <c>docs/compile-limits.md</c>. A policy file sets them in its section <c>compile</c>. Immutable.
/// </summary>
public sealed partial record CompileLimits
{
    /// <summary>The caps of the presets.</summary>
    public static CompileLimits Default { get; } = new();

    /// <summary>UTF-16 code units in one file, and bytes of one file that is read. The lexer recurses per interpolation hole, about 1.2 KB of the worker's 256 MiB stack each.</summary>
    [Cap(512 * 1024)]
    public int FileLength { get; init; } = 256 * 1024;

    /// <summary>UTF-16 code units of all files together, and bytes when they are read.</summary>
    [Cap(16 * 1024 * 1024)]
    public int TotalLength { get; init; } = 2 * 1024 * 1024;

    /// <summary>Files of one guest.</summary>
    [Cap(2_000)]
    public int Files { get; init; } = 200;

    /// <summary>Folder entries looked at below one input, so that a huge tree ends in a message and not in a wait.</summary>
    [Cap(1_000_000)]
    public int FolderEntries { get; init; } = 20_000;

    /// <summary>Folders inside each other.</summary>
    [Cap(128)]
    public int FolderDepth { get; init; } = 32;

    /// <summary>Tokens in one file.</summary>
    [Cap(200_000)]
    public int FileTokens { get; init; } = 60_000;

    /// <summary>Tokens of all files together.</summary>
    [Cap(4_000_000)]
    public int TotalTokens { get; init; } = 400_000;

    /// <summary>Preprocessor directives in one file.</summary>
    [Cap(10_000)]
    public int FileDirectives { get; init; } = 200;

    /// <summary>Characters of one directive; its condition is parsed by recursion.</summary>
    [Cap(4_096)]
    public int DirectiveLength { get; init; } = 512;

    /// <summary>Attributes of one file.</summary>
    [Cap(10_000)]
    public int FileAttributes { get; init; } = 256;

    /// <summary>Characters of one identifier; C# itself stops at 1,023.</summary>
    [Cap(1_023)]
    public int IdentifierLength { get; init; } = 256;

    /// <summary>Open brackets of any kind at one place.</summary>
    [Cap(512)]
    public int BracketDepth { get; init; } = 64;

    /// <summary>Levels of the syntax tree, left-recursive chains included.</summary>
    [Cap(1_024)]
    public int SyntaxDepth { get; init; } = 256;

    /// <summary>Statements inside each other. The guards of a loop or handler are worked out once per level around it.</summary>
    [Cap(56)]
    public int StatementDepth { get; init; } = 40;

    /// <summary>Types inside each other. The compiler's own types lie up to two levels deeper.</summary>
    [Cap(13)]
    public int TypeDepth { get; init; } = 12;

    /// <summary>Tuples and anonymous objects inside each other; taking them apart again doubles the binder's work per level.</summary>
    [Cap(12)]
    public int TupleDepth { get; init; } = 8;

    /// <summary>Operands of one chain of binary operators, <c>?:</c>, <c>??</c>, patterns or member accesses.</summary>
    [Cap(500)]
    public int ChainLength { get; init; } = 100;

    /// <summary>Conditional index accesses <c>?[</c> of one statement; the parser tries each as a conditional expression and doubles its work.</summary>
    [Cap(16)]
    public int ConditionalIndexes { get; init; } = 10;

    /// <summary>Interpolated strings inside each other; binding doubles its work per level.</summary>
    [Cap(8)]
    public int InterpolationDepth { get; init; } = 3;

    /// <summary>Holes of one interpolated string.</summary>
    [Cap(500)]
    public int InterpolationHoles { get; init; } = 64;

    /// <summary>Lambdas inside each other; overload resolution multiplies its work per level.</summary>
    [Cap(8)]
    public int LambdaDepth { get; init; } = 5;

    /// <summary>Query expressions inside each other.</summary>
    [Cap(6)]
    public int QueryDepth { get; init; } = 3;

    /// <summary>Clauses of one query expression.</summary>
    [Cap(32)]
    public int QueryClauses { get; init; } = 12;

    /// <summary>Patterns inside each other.</summary>
    [Cap(16)]
    public int PatternDepth { get; init; } = 8;

    /// <summary>Positional subpatterns of one pattern.</summary>
    [Cap(12)]
    public int PatternArity { get; init; } = 8;

    /// <summary>Subpatterns in one switch, counted over all its arms; the decision graph grows with their product.</summary>
    [Cap(1_024)]
    public int SwitchPatterns { get; init; } = 256;

    /// <summary>Sections or arms of one switch.</summary>
    [Cap(4_000)]
    public int SwitchArms { get; init; } = 512;

    /// <summary>Case labels of one switch; each is compared with all others.</summary>
    [Cap(4_000)]
    public int SwitchLabels { get; init; } = 1_024;

    /// <summary>Statements of one member, nested functions included.</summary>
    [Cap(20_000)]
    public int MemberStatements { get; init; } = 2_000;

    /// <summary>Local variables of one member, nested functions included.</summary>
    [Cap(500)]
    public int MemberLocals { get; init; } = 256;

    /// <summary>Labels of one member.</summary>
    [Cap(500)]
    public int MemberLabels { get; init; } = 64;

    /// <summary><c>goto</c> statements of one member.</summary>
    [Cap(4_000)]
    public int MemberGotos { get; init; } = 512;

    /// <summary>Local functions and lambdas of one member.</summary>
    [Cap(1_000)]
    public int MemberFunctions { get; init; } = 128;

    /// <summary><c>yield</c> statements of one member.</summary>
    [Cap(1_000)]
    public int MemberYields { get; init; } = 128;

    /// <summary>Statements of one member that have handlers: <c>try</c>, <c>using</c>, <c>foreach</c> and <c>lock</c>.</summary>
    [Cap(120)]
    public int MemberHandlers { get; init; } = 120;

    /// <summary>Members of one type, and types of one namespace block.</summary>
    [Cap(5_000)]
    public int TypeMembers { get; init; } = 500;

    /// <summary>Types and members of all files together; a record counts as twenty, since the compiler writes so many members of it.</summary>
    [Cap(20_000)]
    public int TotalMembers { get; init; } = 10_000;

    /// <summary>Members with one name in one type.</summary>
    [Cap(100)]
    public int Overloads { get; init; } = 24;

    /// <summary>Parameters of one member.</summary>
    [Cap(200)]
    public int Parameters { get; init; } = 32;

    /// <summary>Type parameters of one declaration.</summary>
    [Cap(8)]
    public int TypeParameters { get; init; } = 8;

    /// <summary>Elements of one array, collection or object initializer, and arguments of one call.</summary>
    [Cap(60_000)]
    public int Elements { get; init; } = 4_096;

    /// <summary>Characters of one constant string.</summary>
    [Cap(1024 * 1024)]
    public int ConstantLength { get; init; } = 64 * 1024;

    /// <summary>Characters of all constant strings together, each counted where it is used in a longer one.</summary>
    [Cap(3 * 1024 * 1024)]
    public int TotalConstants { get; init; } = 1024 * 1024;

    /// <summary>Base classes above a class, interfaces above an interface.</summary>
    [Cap(32)]
    public int InheritanceDepth { get; init; } = 32;

    /// <summary>Types in one base list.</summary>
    [Cap(64)]
    public int BaseListLength { get; init; } = 8;

    /// <summary>Interfaces of one type, inherited ones included.</summary>
    [Cap(64)]
    public int Interfaces { get; init; } = 64;

    /// <summary>Types inside each other's type arguments.</summary>
    [Cap(8)]
    public int GenericDepth { get; init; } = 8;

    /// <summary>Nodes of a type written out in full, shared parts counted each time.</summary>
    [Cap(256)]
    public int GenericNodes { get; init; } = 64;

    /// <summary>Different instantiations that one generic type or method can reach.</summary>
    [Cap(16_384)]
    public int Instantiations { get; init; } = 1_024;

    /// <summary>Dimensions of an array.</summary>
    [Cap(4)]
    public int ArrayRank { get; init; } = 4;

    /// <summary>Bytes of one value type, with its largest instantiation.</summary>
    [Cap(1_024)]
    public int StructSize { get; init; } = 128;

    /// <summary>Value types inside each other's fields.</summary>
    [Cap(12)]
    public int StructDepth { get; init; } = 8;

    /// <summary>Bytes of all value-type locals and parameters of one function. The host's stack reserve relies on it.</summary>
    [Cap(8 * 1024)]
    public int FrameLocals { get; init; } = 8 * 1024;

    /// <summary>Bytes of all value-type intermediate results of one function; the JIT gives each its own slot. The host's stack reserve relies on it.</summary>
    [Cap(32 * 1024)]
    public int FrameTemporaries { get; init; } = 32 * 1024;

    /// <summary>Bytes of one <c>stackalloc</c>; it becomes a heap array.</summary>
    [Cap(64 * 1024)]
    public int StackallocBytes { get; init; } = 1_024;

    /// <summary>Bytes of IL of one compiled method, guards included. This cap and the following are also the verifier's, which has no larger ones.</summary>
    [Cap(64 * 1024)]
    public int MethodBytes { get; init; } = 64 * 1024;

    /// <summary>Local variables of one compiled method, those of the compiler included.</summary>
    [Cap(512)]
    public int MethodLocals { get; init; } = 512;

    /// <summary>Values on the evaluation stack of one compiled method.</summary>
    [Cap(256)]
    public int MethodStack { get; init; } = 256;

    /// <summary>Exception regions of one compiled method, those of the compiler included.</summary>
    [Cap(256)]
    public int MethodRegions { get; init; } = 256;

    /// <summary>Bytes of the image.</summary>
    [Cap(8 * 1024 * 1024, Least = 4 * 1024)]
    public int ImageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Methods of the image, those of the compiler included.</summary>
    [Cap(20_000)]
    public int ImageMethods { get; init; } = 20_000;

    /// <summary>Types of the image, those of the compiler included.</summary>
    [Cap(10_000)]
    public int ImageTypes { get; init; } = 10_000;

    /// <summary>Processor time of the worker after which it is killed. Does not depend on how busy the machine is.</summary>
    [Cap(600_000, IsBudget = true)]
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Wall-clock time after which the worker is killed.</summary>
    [Cap(3_600_000, IsBudget = true)]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of the worker's GC heap.</summary>
    [Cap(16L << 30, Least = 64L << 20, IsBudget = true)]
    public long Memory { get; init; } = 1L << 30;
}
