// If this file is wrong an attacker gets straight-line work for nothing: sixty thousand calls for the one fuel that a loop must take.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 20: work is paid for. Along every path from the entry of a method, what guards took, <see cref="Limits.StepsPerFuel"/> steps for
/// each fuel, falls behind the steps that were made by at most <see cref="Limits.UnpaidSteps"/>; so no cycle makes more than it pays.
///
/// Balances are shortest paths (Bellman and Ford): a node weighs what it pays less what it costs, where ways meet the smaller balance
/// counts, and a cycle of negative weight has no shortest path. A call costs what the declared methods behind it may leave unpaid, their
/// <i>debt</i>: the lowest balance anywhere in them. Debts depend on each other; they are raised from zero until nothing changes,
/// and one that passes the limit is refused, so this ends. A finally is a part of every way that leaves its block.
///
/// An iterator pays for its whole body when it is entered first, so what one of its calls leaves unpaid is bounded, but no debt.
/// </summary>
internal sealed class Work
{
    // Debts settle in a few rounds: most methods pay on entry, so what they call changes nothing.
    private const int Rounds = 64;

    private readonly GuestImage _image;
    private readonly Findings _findings;
    private readonly CallTargets _targets;
    private readonly List<long> _debts = [];

    // What an Invoke may arrive at; stands for the set "anything", which foreign code may call back.
    private readonly List<int> _delegates;

    private Work(GuestImage image, Findings findings)
    {
        _image = image;
        _findings = findings;
        _targets = new CallTargets(image);
        _delegates = AddressTaken();
    }

    internal static void Check(GuestImage image, Findings findings) => new Work(image, findings).Check();

    private void Check()
    {
        var graphs = new List<WorkGraph>();
        foreach (GuestMethod method in _image.Methods)
        {
            if (method.Code.Length > 0 && !KnownShapes.IsEventAccessor(_image, method) && !KnownShapes.IsComputeStringHash(_image, method))
                graphs.Add(new WorkGraph(_image, method, _targets));
        }

        for (int node = 0; node < _image.Methods.Length + _targets.SetCount; node++) _debts.Add(0);
        HashSet<int> leaves = [.. graphs.Where(g => g.IsLeaf).Select(g => g.Method.Row - 1)];
        var refused = new HashSet<int>();
        bool changed = true;
        for (int round = 0; changed; round++)
        {
            changed = false;
            foreach (WorkGraph graph in graphs)
            {
                int row = graph.Method.Row - 1;
                if (refused.Contains(row)) continue;
                (long debt, int at) = graph.Debt(_debts);
                if (debt <= _debts[row]) continue;
                if (debt > Limits.UnpaidSteps || round > Rounds)
                {
                    Refuse(graph.Method, at);
                    refused.Add(row);
                    continue;
                }

                if (graph.Method.Name == "MoveNext" && CompilerSupport.IsIterator(graph.Method.Type) && graph.PaysBeforeCalls(leaves)) continue; // Paid for when it was entered first.
                changed = true;
                _debts[row] = debt;
            }

            Sets();
        }

        Callable();
    }

    private void Sets()
    {
        for (int set = 0; set < _targets.SetCount; set++)
        {
            long most = 0;
            foreach (int member in set == Callbacks.Anything ? _delegates : _targets.Members(set)) most = Math.Max(most, _debts[member]);
            _debts[_image.Methods.Length + set] = most;
        }
    }

    // Shims pay at least one fuel for each call back, so what is called back may not owe much.
    private void Callable()
    {
        foreach (int member in _targets.Members(Callbacks.Anything).Concat(_delegates).Distinct())
        {
            if (_debts[member] > Limits.UnpaidEntrySteps)
                _findings.Add("SC6140", _image.Methods[member].Display, -1, $"work that nothing pays for in a method that can be called back: more than {Limits.UnpaidEntrySteps} steps");
        }
    }

    // Methods whose address is taken: a delegate leads to no other.
    private List<int> AddressTaken()
    {
        var taken = new HashSet<int>();
        foreach (GuestMethod method in _image.Methods)
        {
            foreach (Instruction code in method.Code)
            {
                if (code.Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn && _image.Method(code.Operand).Guest is { } target) taken.Add(target.Row - 1);
            }
        }

        return [.. taken];
    }

    private void Refuse(GuestMethod method, int at) => _findings.Add(
        "SC6140", method.Display, method.Code[Math.Min(at, method.Code.Length - 1)].Offset,
        $"work that nothing pays for: more than {Limits.UnpaidSteps} steps, or a way round that makes more than it pays");
}
