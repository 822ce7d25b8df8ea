extern alias safe_x;

using SafeCompile.Tests.Instrumentation;

public class Scout : IGoldenUnit
{
    public int Act(IGoldenWorld world, int turn)
    {
        world.Add(safe_x::SafeCompile.Runtime.TextShims.Concat(m_x, "scout ", safe_x::SafeCompile.Runtime.TextShims.Text(m_x, turn)), safe_x::SafeCompile.Runtime.Guard.ToHost<global::SafeCompile.Tests.Instrumentation.IGoldenUnit>(m_x, this));
        world.Leader = safe_x::SafeCompile.Runtime.Guard.ToHost<global::SafeCompile.Tests.Instrumentation.IGoldenUnit>(m_x, new Scout());
        return (world.Leader is { } t0_x ? (int? )(t0_x.Act(safe_x::SafeCompile.Runtime.Guard.ToHost<global::SafeCompile.Tests.Instrumentation.IGoldenWorld>(m_x, world), turn + 1)) : default(int? )) ?? 0;
    }
}
