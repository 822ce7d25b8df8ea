extern alias safe_x;

using SafeCompile.Tests.Instrumentation;

public class Guard : IGoldenUnit
{
    private readonly List<IGoldenUnit> _others = [];
    public int Act(IGoldenWorld world, int turn)
    {
        Remember(this);
        foreach (IGoldenUnit other in _others)
        {
            world.Add("other", safe_x::SafeCompile.Runtime.Guard.ToHost<global::SafeCompile.Tests.Instrumentation.IGoldenUnit>(m_x, other));
        }

        return _others.Count;
    }

    private void Remember(IGoldenUnit unit)
    {
        safe_x::SafeCompile.Runtime.ListShims.Add(m_x, _others, unit);
    }
}
