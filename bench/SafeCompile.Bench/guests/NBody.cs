using System;
using SafeCompile.Bench;

// Doubles in fields of objects, two nested loops over a small array.
public sealed class NBody : IWorkload
{
    private const int Steps = 20_000;

    public double Run()
    {
        Body[] bodies =
        [
            new(0, 0, 0, 0, 0, 0, 39.47),
            new(4.84, -1.16, -0.10, 0.60, 2.81, -0.02, 0.037),
            new(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011),
            new(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
            new(15.37, -25.91, 0.17, 0.97, 0.59, -0.03, 0.002),
        ];
        for (int i = 0; i < Steps; i++) Advance(bodies, 0.01);
        return Energy(bodies);
    }

    private static void Advance(Body[] bodies, double dt)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body b = bodies[j];
                double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                double square = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (square * Math.Sqrt(square));
                a.Vx -= dx * b.Mass * magnitude;
                a.Vy -= dy * b.Mass * magnitude;
                a.Vz -= dz * b.Mass * magnitude;
                b.Vx += dx * a.Mass * magnitude;
                b.Vy += dy * a.Mass * magnitude;
                b.Vz += dz * a.Mass * magnitude;
            }
        }

        foreach (Body body in bodies)
        {
            body.X += dt * body.Vx;
            body.Y += dt * body.Vy;
            body.Z += dt * body.Vz;
        }
    }

    private static double Energy(Body[] bodies)
    {
        double energy = 0;
        for (int i = 0; i < bodies.Length; i++)
        {
            Body a = bodies[i];
            energy += 0.5 * a.Mass * (a.Vx * a.Vx + a.Vy * a.Vy + a.Vz * a.Vz);
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body b = bodies[j];
                double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                energy -= a.Mass * b.Mass / Math.Sqrt(dx * dx + dy * dy + dz * dz);
            }
        }

        return energy;
    }

    private sealed class Body(double x, double y, double z, double vx, double vy, double vz, double mass)
    {
        public double X = x, Y = y, Z = z, Vx = vx, Vy = vy, Vz = vz;
        public readonly double Mass = mass;
    }
}
