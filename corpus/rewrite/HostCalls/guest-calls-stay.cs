using SafeCompile.Tests.Instrumentation;

public class Guard : IGoldenUnit
{
    private readonly List<IGoldenUnit> _others = [];

    public int Act(IGoldenWorld world, int turn)
    {
        Remember(this);
        foreach (IGoldenUnit other in _others) world.Add("other", other);
        return _others.Count;
    }

    private void Remember(IGoldenUnit unit) => _others.Add(unit);
}
