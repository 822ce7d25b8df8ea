using SafeCompile.Tests.Instrumentation;

public class Scout : IGoldenUnit
{
    public int Act(IGoldenWorld world, int turn)
    {
        world.Add("scout " + turn, this);
        world.Leader = new Scout();
        return world.Leader?.Act(world, turn + 1) ?? 0;
    }
}
