// A* path finding on grids: walls, swamps, several heuristics and neighbourhoods, compared with Dijkstra.
// Usage: AStar [seed of the random map]      default 3

using System.Text;

int seed = args.Length > 0 ? int.Parse(args[0]) : 3;

Map maze = Map.Parse("""
    S.#.........
    ..#.######..
    ..#.#....#..
    ....#.##.#..
    .####.#..#..
    ......#.##..
    .##~~~#....#
    ..~~~~####..
    #.~~~~.....G
    """);
Show("maze", maze, Neighbourhood.Four, Heuristics.Manhattan);
Show("maze, diagonal", maze, Neighbourhood.Eight, Heuristics.Octile);

Map random = Map.Random(60, 24, seed, walls: 0.28, swamps: 0.10);
Show($"random map {seed}", random, Neighbourhood.Eight, Heuristics.Octile);

Console.WriteLine("search            cost  steps  expanded");
foreach (var (name, heuristic) in Heuristics.All)
{
    Route? route = PathFinder.Find(random, Neighbourhood.Eight, heuristic);
    Console.WriteLine(route is { } found
        ? $"{name,-16} {found.Cost,5:F2} {found.Path.Count,6} {found.Expanded,9}"
        : $"{name,-16} no way");
}

Map walled = Map.Parse("S.#.\n..#.\n####\n...G");
Console.WriteLine($"walled in: {PathFinder.Find(walled, Neighbourhood.Four, Heuristics.Manhattan)?.ToString() ?? "no way"}");
try
{
    Map.Parse("S..\n..");
}
catch (FormatException e)
{
    Console.WriteLine($"bad map: {e.Message}");
}

static void Show(string title, Map map, Neighbourhood neighbourhood, Heuristic heuristic)
{
    Route? route = PathFinder.Find(map, neighbourhood, heuristic);
    Console.WriteLine($"{title}: {route?.ToString() ?? "no way"}");
    Console.WriteLine(map.Draw(route?.Path ?? []));
}

readonly record struct Point(int X, int Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
    public static (int X, int Y) operator -(Point a, Point b) => (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
}

enum Tile : byte { Floor, Wall, Swamp }

sealed record Route(IReadOnlyList<Point> Path, double Cost, int Expanded)
{
    public override string ToString() => $"cost {Cost:F2}, {Path.Count} cells, {Expanded} expanded";
}

delegate double Heuristic(Point from, Point to);

static class Heuristics
{
    private static readonly double Diagonal = Math.Sqrt(2) - 1;

    public static readonly Heuristic Manhattan = (a, b) => (a - b) is var (x, y) ? x + y : 0;

    public static readonly Heuristic Octile = static (a, b) =>
    {
        var (x, y) = a - b;
        return Math.Max(x, y) + Diagonal * Math.Min(x, y);
    };

    // Zero knows nothing: that is Dijkstra. Greedy overestimates: fast and not optimal.
    public static readonly IReadOnlyDictionary<string, Heuristic> All = new SortedDictionary<string, Heuristic>(StringComparer.Ordinal)
    {
        ["dijkstra"] = (_, _) => 0,
        ["octile"] = Octile,
        ["greedy"] = Scaled(Octile, 5),
        ["euclid"] = (a, b) => (a - b) is var (x, y) ? Math.Sqrt(x * x + y * y) : 0,
    };

    private static Heuristic Scaled(Heuristic inner, double factor) => (a, b) => inner(a, b) * factor;
}

sealed class Neighbourhood
{
    public static readonly Neighbourhood Four = new([new(0, -1), new(1, 0), new(0, 1), new(-1, 0)]);
    public static readonly Neighbourhood Eight = new([.. Four._steps, new(-1, -1), new(1, -1), new(1, 1), new(-1, 1)]);

    private readonly Point[] _steps;

    private Neighbourhood(Point[] steps) => _steps = steps;

    /// <summary>The cells that can be entered from <paramref name="at"/>, with the price; no cutting of corners.</summary>
    public IEnumerable<(Point To, double Cost)> Around(Map map, Point at)
    {
        foreach (Point step in _steps)
        {
            Point to = at + step;
            if (!map.IsFree(to))
                continue;
            bool diagonal = step is { X: not 0, Y: not 0 };
            if (diagonal && !(map.IsFree(at + step with { X = 0 }) && map.IsFree(at + step with { Y = 0 })))
                continue;
            yield return (to, (diagonal ? Math.Sqrt(2) : 1) * (map[to] == Tile.Swamp ? 3 : 1));
        }
    }
}

sealed class Map
{
    private readonly Tile[,] _tiles;

    private Map(Tile[,] tiles, Point start, Point goal) => (_tiles, Start, Goal) = (tiles, start, goal);

    public Point Start { get; }
    public Point Goal { get; }
    public int Width => _tiles.GetLength(1);
    public int Height => _tiles.GetLength(0);
    public Tile this[Point p] => _tiles[p.Y, p.X];

    public bool IsFree(Point p) => p.X >= 0 && p.Y >= 0 && p.X < Width && p.Y < Height && this[p] != Tile.Wall;

    public static Map Parse(string text)
    {
        string[] rows = text.Split('\n');
        Tile[,] tiles = new Tile[rows.Length, rows[0].Length];
        Point start = default, goal = default;
        foreach (var (y, row) in rows.Index())
        {
            if (row.Length != rows[0].Length)
                throw new FormatException($"row {y} has {row.Length} cells, not {rows[0].Length}");
            for (int x = 0; x < row.Length; x++)
            {
                tiles[y, x] = row[x] switch { '#' => Tile.Wall, '~' => Tile.Swamp, _ => Tile.Floor };
                if (row[x] == 'S')
                    start = new(x, y);
                else if (row[x] == 'G')
                    goal = new(x, y);
            }
        }
        return new(tiles, start, goal);
    }

    public static Map Random(int width, int height, int seed, double walls, double swamps)
    {
        Random random = new(seed);
        Tile[,] tiles = new Tile[height, width];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                double dice = random.NextDouble();
                tiles[y, x] = dice < walls ? Tile.Wall : dice < walls + swamps ? Tile.Swamp : Tile.Floor;
            }
        tiles[0, 0] = tiles[height - 1, width - 1] = Tile.Floor;
        return new(tiles, new(0, 0), new(width - 1, height - 1));
    }

    public string Draw(IEnumerable<Point> path)
    {
        HashSet<Point> onPath = [.. path];
        StringBuilder text = new(Height * (Width + 1));
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                Point p = new(x, y);
                text.Append((p == Start, p == Goal, onPath.Contains(p), this[p]) switch
                {
                    (true, _, _, _) => 'S',
                    (_, true, _, _) => 'G',
                    (_, _, true, _) => '*',
                    (_, _, _, Tile.Wall) => '#',
                    (_, _, _, Tile.Swamp) => '~',
                    _ => '.',
                });
            }
            text.AppendLine();
        }
        return text.ToString();
    }
}

static class PathFinder
{
    public static Route? Find(Map map, Neighbourhood neighbourhood, Heuristic heuristic)
    {
        Dictionary<Point, Point> cameFrom = [];
        Dictionary<Point, double> best = new() { [map.Start] = 0 };
        HashSet<Point> closed = [];
        // Ties are broken by age, so the route does not depend on the queue's inner order.
        PriorityQueue<Point, (double Estimate, int Age)> open = new();
        int age = 0;
        open.Enqueue(map.Start, (heuristic(map.Start, map.Goal), age++));

        while (open.TryDequeue(out Point here, out _))
        {
            if (here == map.Goal)
                return new(Backtrack(here), best[here], closed.Count);
            if (!closed.Add(here))
                continue;
            foreach (var (next, price) in neighbourhood.Around(map, here))
            {
                double cost = best[here] + price;
                if (best.TryGetValue(next, out double known) && known <= cost)
                    continue;
                best[next] = cost;
                cameFrom[next] = here;
                open.Enqueue(next, (cost + heuristic(next, map.Goal), age++));
            }
        }
        return null;

        List<Point> Backtrack(Point at)
        {
            List<Point> path = [at];
            while (cameFrom.TryGetValue(at, out at))
                path.Add(at);
            path.Reverse();
            return path;
        }
    }
}
