namespace SafeCompile.Tests.Instrumentation;

/// <summary>The contract that the goldens of host calls are written against.</summary>
public interface IGoldenWorld
{
    /// <summary>Who is asked what to do.</summary>
    IGoldenUnit? Leader { get; set; }

    /// <summary>Adds a guest's unit under a name.</summary>
    void Add(string name, IGoldenUnit unit);
}

/// <summary>What a guest implements.</summary>
public interface IGoldenUnit
{
    /// <summary>Takes a turn.</summary>
    int Act(IGoldenWorld world, int turn);
}
