// A ray tracer that paints with characters: spheres, a checkered floor, two lights, shadows and reflections.
// Usage: RayTracer [columns [rows]]      default 76 30

using System.Text;

int columns = args.Length > 0 ? int.Parse(args[0]) : 76;
int rows = args.Length > 1 ? int.Parse(args[1]) : 30;

Scene scene = new()
{
    Shapes =
    [
        new Sphere(new(0, 1, 0), Radius: 1, new(Brightness: 0.9, Mirror: 0.35, Shine: 40)),
        new Sphere(new(-1.9, 0.6, -0.9), Radius: 0.6, new(Brightness: 0.6, Shine: 10)),
        new Sphere(new(1.5, 0.5, -1.3), Radius: 0.5, Material.Chrome),
        new Floor(Height: 0, new(Brightness: 0.85), new(Brightness: 0.25, Mirror: 0.15)),
    ],
    Lights = { new(new(-4, 6, -5), 0.75), new(new(5, 4, -3), 0.4) },
};
Camera camera = new(eye: new(0, 1.8, -5), target: new(0, 0.7, 0), zoom: 1.5);

Canvas canvas = new(columns, rows);
Tracer tracer = new(scene);
canvas.Paint((x, y) => tracer.Trace(camera.RayThrough(x, y), depth: 4));
Console.WriteLine(canvas);
Console.WriteLine($"{tracer.Rays} rays, {tracer.Hits} hits, mean brightness {canvas.Mean:F4}");

readonly record struct Vector(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));
    public Vector Unit => this / Length;

    public double Dot(in Vector other) => X * other.X + Y * other.Y + Z * other.Z;
    public Vector Cross(in Vector o) => new(Y * o.Z - Z * o.Y, Z * o.X - X * o.Z, X * o.Y - Y * o.X);
    public Vector Reflect(in Vector normal) => this - normal * (2 * Dot(normal));

    public static Vector operator +(in Vector a, in Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static Vector operator -(in Vector a, in Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
    public static Vector operator -(in Vector a) => new(-a.X, -a.Y, -a.Z);
    public static Vector operator *(in Vector a, double k) => new(a.X * k, a.Y * k, a.Z * k);
    public static Vector operator /(in Vector a, double k) => a * (1 / k);
}

/// <summary>Origin and unit direction.</summary>
readonly record struct Ray(Vector Origin, Vector Direction)
{
    public Vector At(double distance) => Origin + Direction * distance;

    /// <summary>From a surface; starts a hair outside it, or else it would hit the surface itself.</summary>
    public static Ray From(Vector point, Vector direction) => new(point + direction * 1e-6, direction);
}

sealed record Material(double Brightness, double Mirror = 0, double Shine = 0)
{
    public static readonly Material Chrome = new(0.2, Mirror: 0.8, Shine: 120);
}

readonly record struct Light(Vector Position, double Power);

readonly record struct Hit(double Distance, Vector Point, Vector Normal, Material Material);

abstract record Shape
{
    /// <summary>The nearest hit in front of the ray, or null.</summary>
    public abstract Hit? Intersect(in Ray ray);
}

sealed record Sphere(Vector Centre, double Radius, Material Material) : Shape
{
    public override Hit? Intersect(in Ray ray)
    {
        Vector toCentre = Centre - ray.Origin;
        double along = toCentre.Dot(ray.Direction);
        double miss = toCentre.Dot(toCentre) - along * along;
        double inside = Radius * Radius - miss;
        if (inside < 0)
            return null;
        double half = Math.Sqrt(inside);
        double distance = along - half > 0 ? along - half : along + half;
        if (distance <= 0)
            return null;
        Vector point = ray.At(distance);
        return new Hit(distance, point, (point - Centre) / Radius, Material);
    }
}

sealed record Floor(double Height, Material Light, Material Dark) : Shape
{
    public override Hit? Intersect(in Ray ray)
    {
        double distance = (Height - ray.Origin.Y) / ray.Direction.Y;
        if (double.IsNaN(distance) || distance is <= 0 or > 40)
            return null;
        Vector point = ray.At(distance);
        bool even = ((int)Math.Floor(point.X) + (int)Math.Floor(point.Z)) % 2 == 0;
        return new Hit(distance, point, new(0, 1, 0), even ? Light : Dark);
    }
}

sealed class Scene
{
    public required IReadOnlyList<Shape> Shapes { get; init; }
    public List<Light> Lights { get; } = [];

    public Hit? Nearest(in Ray ray)
    {
        Hit? nearest = null;
        foreach (Shape shape in Shapes)
        {
            if (shape.Intersect(ray) is { } hit && !(nearest?.Distance <= hit.Distance))
                nearest = hit;
        }
        return nearest;
    }

    public bool IsShadowed(Vector point, in Light light)
    {
        Vector toLight = light.Position - point;
        return Nearest(Ray.From(point, toLight.Unit)) is { Distance: var d } && d < toLight.Length;
    }
}

sealed class Tracer(Scene scene)
{
    private const double Ambient = 0.12;

    public int Rays { get; private set; }
    public int Hits { get; private set; }

    /// <summary>The brightness seen along the ray, 0 to about 1; mirrors are followed <paramref name="depth"/> times.</summary>
    public double Trace(in Ray ray, int depth)
    {
        Rays++;
        if (scene.Nearest(ray) is not var (_, point, normal, material))
            return Sky(ray);
        Hits++;

        double light = Ambient, shine = 0;
        foreach (Light lamp in scene.Lights)
        {
            if (scene.IsShadowed(point, lamp))
                continue;
            Vector toLight = (lamp.Position - point).Unit;
            light += lamp.Power * Math.Max(0, toLight.Dot(normal));
            if (material.Shine > 0)
                shine += lamp.Power * Math.Pow(Math.Max(0, ray.Direction.Reflect(normal).Dot(toLight)), material.Shine);
        }
        double own = material.Brightness * light + shine;
        return (material.Mirror, depth) switch
        {
            (0, _) or (_, 0) => own,
            var (mirror, _) => own * (1 - mirror) + mirror * Trace(Ray.From(point, ray.Direction.Reflect(normal).Unit), depth - 1),
        };
    }

    private static double Sky(in Ray ray) => 0.05 + 0.25 * Math.Max(0, ray.Direction.Y);
}

sealed class Camera
{
    private readonly Vector _eye, _forward, _right, _up;

    public Camera(Vector eye, Vector target, double zoom)
    {
        _eye = eye;
        _forward = (target - eye).Unit * zoom;
        _right = new Vector(0, 1, 0).Cross(_forward).Unit;
        _up = _forward.Cross(_right).Unit;
    }

    /// <summary>x and y run from -1 to 1, left to right and bottom to top.</summary>
    public Ray RayThrough(double x, double y) => new(_eye, (_forward + _right * x + _up * y).Unit);
}

sealed class Canvas(int columns, int rows)
{
    private const string Ramp = " .,:;-=+*oahkdQ#%@";
    private const double CellHeightToWidth = 2.0;

    private readonly double[,] _cells = new double[rows, columns];

    public double Mean => _cells.Cast<double>().Average();

    public void Paint(Func<double, double, double> shade)
    {
        double aspect = rows * CellHeightToWidth / columns;
        foreach (var (row, column) in Cells())
        {
            // Four samples per cell soften the edges.
            double sum = 0;
            foreach (var (dx, dy) in ((double, double)[])[(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)])
                sum += shade((column + dx) / columns * 2 - 1, (1 - (row + dy) / rows * 2) * aspect);
            _cells[row, column] = sum / 4;
        }
    }

    public override string ToString()
    {
        StringBuilder text = new();
        foreach (var (row, column) in Cells())
        {
            if (column == 0 && row > 0)
                text.AppendLine();
            int shade = (int)(Math.Clamp(_cells[row, column], 0, 1) * (Ramp.Length - 1) + 0.5);
            text.Append(Ramp[shade]);
        }
        return text.ToString();
    }

    private IEnumerable<(int Row, int Column)> Cells() =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select (row, column);
}
