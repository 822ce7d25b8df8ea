using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// SC1408, SC1409 and SC1416: values are small, and so are the frames that hold them. A large frame overflows the stack in its
/// prolog, before any guard in the method runs.
/// </summary>
internal sealed class FrameMustBeSmall(Judgement judge)
{
    private readonly List<(INamedTypeSymbol Type, Site At)> _structs = [];
    private readonly List<Frame> _frames = [];

    /// <summary>The values of one member; functions inside it count into it.</summary>
    internal sealed class Frame(Site at)
    {
        public Site At => at;

        public List<(ITypeSymbol Type, Site At)> Locals { get; } = [];

        public List<(ITypeSymbol Type, Site At)> Temporaries { get; } = [];

        public void Local(ITypeSymbol type, Site site) => Add(Locals, type, site);

        public void Temporary(ITypeSymbol type, Site site) => Add(Temporaries, type, site);

        private static void Add(List<(ITypeSymbol Type, Site At)> list, ITypeSymbol type, Site site)
        {
            // Words and smaller are bounded by the number of locals and statements.
            if (type is ITypeParameterSymbol { IsReferenceType: false } || (type is { IsValueType: true, TypeKind: TypeKind.Struct } && type.SpecialType is SpecialType.None or SpecialType.System_Decimal))
                list.Add((type, site));
        }
    }

    public Frame Begin(Site at)
    {
        var frame = new Frame(at);
        _frames.Add(frame);
        return frame;
    }

    public void Struct(INamedTypeSymbol type) => _structs.Add((type, Site.Of(type)));

    /// <summary>Judges all that was collected; after <see cref="InstantiationFlow.Check"/>, on whose bounds sizes depend.</summary>
    public void Check()
    {
        if (_structs.Count == 0 && _frames.TrueForAll(f => f.Locals.Count + f.Temporaries.Count == 0)) return;
        var sizes = new ValueSizes(judge);
        foreach ((INamedTypeSymbol type, Site at) in _structs) CheckValue(sizes, type, at);
        foreach (Frame frame in _frames)
        {
            Sum(sizes, frame.Locals, judge.Limits.FrameLocals, "local variables", frame.At);
            Sum(sizes, frame.Temporaries, judge.Limits.FrameTemporaries, "intermediate values", frame.At);
        }
    }

    private void Sum(ValueSizes sizes, List<(ITypeSymbol Type, Site At)> values, int limit, string what, Site at)
    {
        long total = 0;
        foreach ((ITypeSymbol type, Site site) in values)
        {
            if (type is not ITypeParameterSymbol && !CheckValue(sizes, type, site)) return;
            total += sizes.Of(type);
        }

        if (total > limit)
            judge.Report("SC1416", at.Location, $"The {what} of this member take {total:N0} bytes of stack; at most {limit:N0} are allowed. Use smaller structs, classes, or an array, or split it.");
    }

    private bool CheckValue(ValueSizes sizes, ITypeSymbol type, Site at)
    {
        (int size, int depth) = sizes.Measure(type);
        if (depth > judge.Limits.StructDepth)
            judge.Report("SC1409", at.Location, $"'{Names.Type(type)}' has more than {judge.Limits.StructDepth} levels of structs inside each other. Make one of them a class.");
        else if (size > judge.Limits.StructSize)
            judge.Report("SC1408", at.Location, $"A value of '{Names.Type(type)}' takes up to {size:N0} bytes; at most {judge.Limits.StructSize} are allowed. Make it a class.");
        else
            return true;
        return false;
    }
}
