namespace GameHost.Contracts;

/// <summary>What a level may do to the game. Implemented by the game, which therefore checks every argument.</summary>
public interface IWorld
{
    /// <summary>Width of the board in cells.</summary>
    int Width { get; }

    /// <summary>Height of the board in cells.</summary>
    int Height { get; }

    /// <summary>Where the player's ship is.</summary>
    Position Ship { get; }

    /// <summary>Puts rock <paramref name="id"/> (0 to 63) at a position; outside of the board it is not seen.</summary>
    void Place(int id, Position position);
}
