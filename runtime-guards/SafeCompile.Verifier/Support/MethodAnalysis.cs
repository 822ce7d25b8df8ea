// If this file is wrong several clauses judge a method by what is true of another.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What more than one clause asks of a method, computed once.</summary>
internal sealed class MethodAnalysis(GuestImage image, GuestMethod method)
{
    private bool _isActivationKnown;
    private HashSet<(ILOpCode, int)>? _addressed;

    internal Flow Flow => field ??= new Flow(method, image.Edges);

    /// <summary>By node, whether control can arrive there.</summary>
    internal bool[] Reachable => field ??= Cycles.Reachable(Flow);

    /// <summary>By node, whether a guard that certainly takes fuel is called there.</summary>
    internal bool[] TakesFuel
    {
        get
        {
            if (field is not null) return field;
            field = new bool[Flow.Count];
            for (int i = 0; i < method.Code.Length; i++) field[i] = GuardCalls.TakesFuel(image, method, i);
            return field;
        }
    }

    /// <summary>True when the address of the variable that an ldloc or ldarg names is taken somewhere.</summary>
    internal bool HasAddress(Instruction variable)
    {
        if (_addressed is null)
        {
            _addressed = [];
            foreach (Instruction code in method.Code)
                if (code.Op is ILOpCode.Ldloca or ILOpCode.Ldarga) _addressed.Add((code.Op, code.Operand));
        }

        return _addressed.Contains((variable.Op == ILOpCode.Ldloc ? ILOpCode.Ldloca : ILOpCode.Ldarga, variable.Operand));
    }

    /// <summary>The counted loops that are proved.</summary>
    internal CountedLoops.Paid[] PaidLoops => field ??= Flow.MayCycle(method) ? CountedLoops.Find(image, method, this) : [];

    /// <summary>See <see cref="Activation.Compute"/>.</summary>
    internal bool[]? Entered
    {
        get
        {
            if (_isActivationKnown) return field;
            _isActivationKnown = true;
            return field = Activation.Compute(image, method);
        }
    }
}
