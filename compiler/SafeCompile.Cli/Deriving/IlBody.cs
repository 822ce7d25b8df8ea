using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// A method body and its flow: which instructions lie on a way to a return, and whether one can be reached again. What can only end in an
/// exception is left out of every other fact, because a throw is paid for by itself.
/// </summary>
internal sealed class IlBody
{
    private readonly List<IlInstruction> _code;
    private readonly bool[] _live;
    private readonly Dictionary<int, int> _at = [];
    private readonly AssemblyModel _assembly;

    private IlBody(AssemblyModel assembly, MethodBodyBlock block)
    {
        _assembly = assembly;
        _code = IlInstruction.ReadAll(block.GetILReader());
        for (int i = 0; i < _code.Count; i++) _at[_code[i].Offset] = i;
        Locals = block.LocalSignature.IsNil ? [] : assembly.Reader.GetStandaloneSignature(block.LocalSignature).DecodeLocalSignature(assembly.Signatures, null);
        Handlers = block.ExceptionRegions;
        _live = new bool[_code.Count];
    }

    internal IReadOnlyList<IlInstruction> Code => _code;

    internal ImmutableArray<IlType> Locals { get; }

    internal ImmutableArray<ExceptionRegion> Handlers { get; }

    /// <summary>Something in it is on no way to a return.</summary>
    internal bool Throws { get; private set; }

    /// <summary>Something in it can be reached from itself, other than a fixed number of times.</summary>
    internal bool Loops { get; private set; }

    /// <summary>True for an instruction on a way to a return, or in an endless loop.</summary>
    internal bool Matters(int index) => _live[index];

    internal static IlBody Read(AssemblyModel assembly, int address)
    {
        var body = new IlBody(assembly, assembly.Image.GetMethodBody(address));
        body.Analyse();
        return body;
    }

    internal static bool LacksReturn(AssemblyModel assembly, int address)
    {
        List<IlInstruction> code = IlInstruction.ReadAll(assembly.Image.GetMethodBody(address).GetILReader());
        return !code.Exists(i => i.Code is ILOpCode.Ret or ILOpCode.Jmp) && code.Exists(i => i.Code is ILOpCode.Throw);
    }

    private void Analyse()
    {
        int n = _code.Count;
        List<int>[] next = new List<int>[n];
        List<int>[] previous = new List<int>[n];
        for (int i = 0; i < n; i++) (next[i], previous[i]) = ([], []);
        for (int i = 0; i < n; i++)
        {
            foreach (int target in _code[i].Targets)
                if (_at.TryGetValue(target, out int t)) Edge(i, t);
            if (!_code[i].EndsFlow && i + 1 < n && !IsThrowHelper(_code[i])) Edge(i, i + 1);
        }

        foreach (ExceptionRegion region in Handlers.Where(r => r.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter))
        {
            int handler = _at[region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset : region.HandlerOffset];
            for (int i = _at[region.TryOffset]; i < n && _code[i].Offset < region.TryOffset + region.TryLength; i++) Edge(i, handler);
        }

        bool[] cyclic = Cycles.Of(next);
        Loops = cyclic.Contains(true) && !ConstantLoops.AreAll(_code, next);
        var work = new Stack<int>();
        for (int i = 0; i < n; i++)
            if (cyclic[i] || _code[i].Code is ILOpCode.Ret or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp) work.Push(i);
        while (work.TryPop(out int i))
        {
            if (_live[i]) continue;
            _live[i] = true;
            foreach (int p in previous[i]) work.Push(p);
        }

        Throws = _live.Contains(false);

        void Edge(int from, int to)
        {
            next[from].Add(to);
            previous[to].Add(from);
        }
    }

    private bool IsThrowHelper(IlInstruction instruction) =>
        instruction.Code == ILOpCode.Call && _assembly.Target(instruction.Operand)?.Method is { NeverReturns: true };
}
