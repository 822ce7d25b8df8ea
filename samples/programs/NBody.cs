// N-body: the Sun and the four gas giants under mutual gravity, integrated by a symplectic step (kick, then drift).
// Prints the total energy before and after; a good integrator keeps it nearly constant.
// Usage: NBody [steps]      default 1000

int steps = args is [var text, ..] ? int.Parse(text) : 1000;

SolarSystem system = new(Body.Sun, Body.Jupiter, Body.Saturn, Body.Uranus, Body.Neptune);
Console.WriteLine($"energy before  {system.Energy():F9}");
for (int i = 0; i < steps; i++)
    system.Advance(0.01);
Console.WriteLine($"energy after   {system.Energy():F9}   ({steps} steps)");

foreach (Body body in system)
    Console.WriteLine($"{body.Name,-8} {body.Position.X,12:F6} {body.Position.Y,12:F6} {body.Position.Z,12:F6}");

/// <summary>A vector in astronomical units (or AU per day, for velocities).</summary>
readonly record struct Vector(double X, double Y, double Z)
{
    public double LengthSquared => X * X + Y * Y + Z * Z;

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
    public static Vector operator *(Vector a, double k) => new(a.X * k, a.Y * k, a.Z * k);
}

sealed class Body(string name, double mass, Vector position, Vector velocity)
{
    private const double SolarMass = 4 * Math.PI * Math.PI;
    private const double DaysPerYear = 365.24;

    public string Name { get; } = name;
    public double Mass { get; } = mass * SolarMass;
    public Vector Position = position;
    public Vector Velocity = velocity * DaysPerYear;

    public Vector Momentum => Velocity * Mass;

    public static Body Sun => new("Sun", 1, default, default);

    public static Body Jupiter => new("Jupiter", 9.54791938424326609e-04,
        new(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01),
        new(1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05));

    public static Body Saturn => new("Saturn", 2.85885980666130812e-04,
        new(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01),
        new(-2.76742510726411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05));

    public static Body Uranus => new("Uranus", 4.36624404335156298e-05,
        new(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01),
        new(2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05));

    public static Body Neptune => new("Neptune", 5.15138902046611451e-05,
        new(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01),
        new(2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05));
}

sealed class SolarSystem : IEnumerable<Body>
{
    private readonly Body[] _bodies;

    public SolarSystem(params Body[] bodies)
    {
        _bodies = bodies;
        // Give the first body the opposite of everybody's momentum, so that the centre of mass stays where it is.
        Vector momentum = bodies.Aggregate(default(Vector), (sum, body) => sum + body.Momentum);
        bodies[0].Velocity -= momentum * (1 / bodies[0].Mass);
    }

    public void Advance(double dt)
    {
        Body[] bodies = _bodies;
        for (int i = 0; i < bodies.Length; i++)
        {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body b = bodies[j];
                Vector distance = a.Position - b.Position;
                double squared = distance.LengthSquared;
                double magnitude = dt / (squared * Math.Sqrt(squared));
                a.Velocity -= distance * (b.Mass * magnitude);
                b.Velocity += distance * (a.Mass * magnitude);
            }
        }
        foreach (Body body in bodies)
            body.Position += body.Velocity * dt;
    }

    public double Energy()
    {
        double energy = 0;
        for (int i = 0; i < _bodies.Length; i++)
        {
            Body a = _bodies[i];
            energy += 0.5 * a.Mass * a.Velocity.LengthSquared;
            foreach (Body b in _bodies.AsSpan(i + 1))
                energy -= a.Mass * b.Mass / Math.Sqrt((a.Position - b.Position).LengthSquared);
        }
        return energy;
    }

    public IEnumerator<Body> GetEnumerator()
    {
        foreach (Body body in _bodies)
            yield return body;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
