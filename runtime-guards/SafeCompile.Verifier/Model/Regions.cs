// If this file is wrong the verifier follows other exception paths than the runtime, and a handler escapes its gate.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal enum RegionKind : byte
{
    Try,
    Filter,
    Catch,
    Finally,
    Fault,
}

/// <summary>A protected block, filter or handler. Instruction indices; <see cref="End"/> is exclusive.</summary>
internal sealed class Region(RegionKind kind, int start, int end)
{
    internal RegionKind Kind { get; } = kind;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal Region? Parent { get; set; }

    /// <summary>Position in <see cref="Regions.All"/>.</summary>
    internal int Index { get; set; }

    /// <summary>For a try: its clauses in the order in which the runtime asks them.</summary>
    internal List<HandlerClause> Clauses { get; } = [];

    /// <summary>The nearest try that protects code of this region, itself included.</summary>
    internal Region? Protector
    {
        get
        {
            Region? r = this;
            while (r is not null && r.Kind != RegionKind.Try) r = r.Parent;
            return r;
        }
    }
}

/// <summary>One row of the exception table.</summary>
internal sealed record HandlerClause(int Order, Region Try, Region? Filter, Region Handler, EntityHandle CatchType)
{
    /// <summary>Where the runtime enters it.</summary>
    internal int Entry => (Filter ?? Handler).Start;

    /// <summary>Targets of the leave instructions that run this finally on their way.</summary>
    internal HashSet<int> LeaveTargets { get; } = [];
}

/// <summary>The exception table of a method as a tree, and the rules of ECMA-335 I.12.4.2.8 on jumps between its regions.</summary>
internal sealed class Regions
{
    internal static readonly Regions None = new([], [], []);

    private Regions(Region[] all, HandlerClause[] clauses, Region?[] at)
    {
        All = all;
        Clauses = clauses;
        At = at;
    }

    internal Region[] All { get; }

    internal HandlerClause[] Clauses { get; }

    /// <summary>Innermost region of each instruction; empty when the method has no regions.</summary>
    internal Region?[] At { get; }

    internal Region? Of(int instruction) => At.Length == 0 ? null : At[instruction];

    internal static void Read(GuestMethod method, IReadOnlyList<ExceptionRegion> rows)
    {
        if (rows.Count == 0)
        {
            CheckJumps(method);
            return;
        }

        if (rows.Count > Limits.ExceptionRegions) throw Bad(method, $"{rows.Count} exception clauses");
        var tries = new Dictionary<(int, int), Region>();
        var all = new List<Region>();
        var clauses = new HandlerClause[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            ExceptionRegion row = rows[i];
            (int start, int end) = Range(method, row.TryOffset, row.TryLength);
            if (!tries.TryGetValue((start, end), out Region? body))
            {
                body = new Region(RegionKind.Try, start, end);
                tries.Add((start, end), body);
                all.Add(body);
            }

            (int handlerStart, int handlerEnd) = Range(method, row.HandlerOffset, row.HandlerLength);
            Region? filter = null;
            RegionKind kind = RegionKind.Catch;
            switch (row.Kind)
            {
                case ExceptionRegionKind.Catch: break;
                case ExceptionRegionKind.Finally: kind = RegionKind.Finally; break;
                case ExceptionRegionKind.Fault: kind = RegionKind.Fault; break;
                case ExceptionRegionKind.Filter:
                    int filterStart = Index(method, row.FilterOffset);
                    if (filterStart >= handlerStart) throw Bad(method, "a filter that does not precede its handler");
                    filter = new Region(RegionKind.Filter, filterStart, handlerStart);
                    if (method.Code[handlerStart - 1].Op != ILOpCode.Endfilter) throw Bad(method, "a filter that does not end in endfilter");
                    all.Add(filter);
                    break;
                default: throw Bad(method, "unknown exception clause");
            }

            var handler = new Region(kind, handlerStart, handlerEnd);
            all.Add(handler);
            clauses[i] = new HandlerClause(i, body, filter, handler, row.CatchType);
            body.Clauses.Add(clauses[i]);
            method.IsTarget[start] = true;
            method.IsTarget[clauses[i].Entry] = true;
            method.IsTarget[handlerStart] = true;
        }

        Region?[] at = Nest(method, all);
        foreach (HandlerClause clause in clauses) CheckClause(method, clause);
        method.Regions = new Regions([.. all], clauses, at);
        CheckJumps(method);
    }

    private static Region?[] Nest(GuestMethod method, List<Region> all)
    {
        all.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var at = new Region?[method.Code.Length];
        Region? open = null;
        for (int i = 0; i < all.Count; i++)
        {
            Region region = all[i];
            region.Index = i;
            while (open is not null && open.End <= region.Start) open = open.Parent;
            if (open is not null && region.End > open.End) throw Bad(method, "exception regions overlap");
            if (open is not null && open.Start == region.Start && open.End == region.End) throw Bad(method, "two exception regions cover the same code");
            region.Parent = open;
            open = region;
            for (int k = region.Start; k < region.End; k++) at[k] = region;
        }

        return at;
    }

    private static void CheckClause(GuestMethod method, HandlerClause clause)
    {
        if (clause.Try.Parent != clause.Handler.Parent || (clause.Filter is { } f && f.Parent != clause.Try.Parent))
            throw Bad(method, "a handler that is not beside its try");
        if (clause.Handler.Start < clause.Try.End && clause.Handler.End > clause.Try.Start) throw Bad(method, "a handler inside its own try");
        for (Region? outer = clause.Try.Parent; outer is not null; outer = outer.Parent)
            foreach (HandlerClause other in outer.Clauses)
                if (other.Order < clause.Order) throw Bad(method, "an outer exception clause comes before an inner one");
    }

    private static void CheckJumps(GuestMethod method)
    {
        Instruction[] code = method.Code;
        Regions regions = method.Regions;
        for (int i = 0; i < code.Length; i++)
        {
            ILOpCode op = code[i].Op;
            Region? from = regions.Of(i);
            switch (op)
            {
                case ILOpCode.Leave: Leave(method, i, from, code[i].Operand); break;
                case ILOpCode.Endfinally when from?.Kind is not (RegionKind.Finally or RegionKind.Fault):
                case ILOpCode.Endfilter when from?.Kind is not RegionKind.Filter || i != from.End - 1:
                case ILOpCode.Rethrow when !InCatch(from):
                case ILOpCode.Ret when from is not null:
                    throw Bad(method, $"{op.ToString().ToLowerInvariant()} out of its place", code[i].Offset);
                case ILOpCode.Switch:
                    foreach (int target in method.Switches[code[i].Operand]) Jump(method, i, from, target);
                    break;
                case >= ILOpCode.Br and <= ILOpCode.Blt_un: Jump(method, i, from, code[i].Operand); break;
            }

            if (!OpCodes.EndsFlow(op))
            {
                if (i + 1 == code.Length) throw Bad(method, "control runs past the end of the body", code[i].Offset);
                Jump(method, i, from, i + 1);
            }
        }
    }

    private static bool InCatch(Region? region)
    {
        while (region is { Kind: RegionKind.Try }) region = region.Parent;
        return region is { Kind: RegionKind.Catch };
    }

    // A try may be entered from outside, but only at its first instruction; nothing else may be entered or left by a jump.
    private static Region? Enterable(Region? region, int target)
    {
        while (region is { Kind: RegionKind.Try } && region.Start == target) region = region.Parent;
        return region;
    }

    private static void Jump(GuestMethod method, int i, Region? from, int target)
    {
        Region? to = method.Regions.Of(target);
        if (to == from) return;
        for (Region? r = to; r is { Kind: RegionKind.Try } && r.Start == target;)
        {
            r = r.Parent;
            if (r == from) return;
        }

        throw Bad(method, "a jump into or out of an exception region", method.Code[i].Offset);
    }

    private static void Leave(GuestMethod method, int i, Region? from, int target)
    {
        Region? to = method.Regions.Of(target);
        Region? entry = Enterable(to, target);
        Region? r = from;
        // The target may lie in the same region or, at the first instruction of a try, in a deeper one.
        while (r is not null && r != to && r != entry)
        {
            if (r.Kind is not (RegionKind.Try or RegionKind.Catch)) throw Bad(method, "leave out of a finally, fault or filter", method.Code[i].Offset);
            r = r.Parent;
        }

        if (r is null && to is not null && entry is not null) throw Bad(method, "leave into an exception region", method.Code[i].Offset);
        for (Region? exited = from; exited != r; exited = exited!.Parent)
            foreach (HandlerClause clause in exited!.Clauses)
                if (clause.Handler.Kind == RegionKind.Finally) clause.LeaveTargets.Add(target);
    }

    private static (int Start, int End) Range(GuestMethod method, int offset, int length)
    {
        int start = Index(method, offset);
        int end = length > 0 && (long)offset + length < method.IndexAt.Length ? method.IndexAt.Span[offset + length] : -1;
        return end > start ? (start, end) : throw Bad(method, "an exception region that does not begin and end at instructions");
    }

    private static int Index(GuestMethod method, int offset)
    {
        int index = (uint)offset < (uint)method.IndexAt.Length ? method.IndexAt.Span[offset] : -1;
        return (uint)index < (uint)method.Code.Length ? index : throw Bad(method, "an exception region that does not begin at an instruction");
    }

    private static ImageRefusedException Bad(GuestMethod method, string message, int offset = -1) => new("SC6051", method, offset, message);
}
