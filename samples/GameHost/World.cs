using GameHost.Contracts;

namespace GameHost;

/// <summary>The board and the ship. A level calls it, so it believes nothing that it is told.</summary>
internal sealed class World : IWorld
{
    private const int MaxRocks = 64;
    private readonly Position[] _rocks = new Position[MaxRocks];
    private int _count;

    public int Width => 56;

    public int Height => 14;

    public Position Ship { get; private set; } = new(28, 7);

    /// <summary>How often the ship was hit.</summary>
    public int Hits { get; private set; }

    public void Place(int id, Position position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, MaxRocks);
        if (!double.IsFinite(position.X) || !double.IsFinite(position.Y)) throw new ArgumentException("A rock needs a finite position.", nameof(position));
        _rocks[id] = position;
        _count = Math.Max(_count, id + 1);
    }

    /// <summary>Flies the ship one step away from the nearest rock and counts hits. Deterministic.</summary>
    public void Step()
    {
        if (_count == 0) return;
        Position nearest = _rocks.Take(_count).MinBy(r => Distance(r, Ship));
        if (Distance(nearest, Ship) < 1) Hits++;
        double dx = Ship.X - nearest.X, dy = Ship.Y - nearest.Y, length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 0.001);
        Ship = new Position(
            Math.Clamp(Ship.X + (0.9 * dx / length), 1, Width - 2),
            Math.Clamp(Ship.Y + (0.5 * dy / length), 1, Height - 2));
    }

    /// <summary>The board as text.</summary>
    public string Draw()
    {
        char[][] cells = [.. Enumerable.Range(0, Height).Select(_ => new string('.', Width).ToCharArray())];
        for (int i = 0; i < _count; i++) Put(cells, _rocks[i], i == 0 ? '@' : 'o');
        Put(cells, Ship, 'A');
        return string.Join('\n', cells.Select(row => "  " + new string(row)));
    }

    private void Put(char[][] cells, Position p, char glyph)
    {
        if (p.X >= 0 && p.Y >= 0 && p.X < Width && p.Y < Height) cells[(int)p.Y][(int)p.X] = glyph;
    }

    private static double Distance(Position a, Position b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
