namespace GameHost.Contracts;

/// <summary>A level, written by a user. The game creates one and calls it once per tick; each call has its own budget.</summary>
public interface ILevel
{
    /// <summary>Shown above the board.</summary>
    string Title { get; }

    /// <summary>Moves the rocks to where they are at <paramref name="tick"/>, counted from 0.</summary>
    void Tick(IWorld world, int tick);
}
