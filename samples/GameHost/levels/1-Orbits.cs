using System;
using GameHost.Contracts;

// Rocks that circle a star and pull at each other: velocity Verlet integration, so that the orbits stay stable.
public class Orbits : ILevel
{
    private const int Count = 7;
    private const double Step = 0.02;
    private readonly Body[] _bodies = new Body[Count];

    public Orbits()
    {
        _bodies[0] = new Body { Mass = 400 };
        for (int i = 1; i < Count; i++)
        {
            double radius = 3 + 1.7 * i, angle = i * 2.4, speed = Math.Sqrt(400 / radius);
            _bodies[i] = new Body
            {
                Mass = 0.5 + 0.1 * i,
                X = radius * Math.Cos(angle),
                Y = radius * Math.Sin(angle),
                Vx = -speed * Math.Sin(angle),
                Vy = speed * Math.Cos(angle),
            };
        }

        Accelerate();
    }

    public string Title => $"Orbits: {Count - 1} rocks and a star";

    public void Tick(IWorld world, int tick)
    {
        for (int i = 0; i < 5; i++) Advance();
        for (int i = 0; i < Count; i++)
        {
            Body b = _bodies[i];
            world.Place(i, new Position(world.Width / 2 + 2 * b.X, world.Height / 2 + b.Y / 2));
        }
    }

    private void Advance()
    {
        foreach (Body b in _bodies)
        {
            b.Vx += b.Ax * Step / 2;
            b.Vy += b.Ay * Step / 2;
            b.X += b.Vx * Step;
            b.Y += b.Vy * Step;
        }

        Accelerate();
        foreach (Body b in _bodies)
        {
            b.Vx += b.Ax * Step / 2;
            b.Vy += b.Ay * Step / 2;
        }
    }

    private void Accelerate()
    {
        foreach (Body b in _bodies) b.Ax = b.Ay = 0;
        for (int i = 0; i < Count; i++)
        {
            for (int j = i + 1; j < Count; j++)
            {
                Body a = _bodies[i], b = _bodies[j];
                double dx = b.X - a.X, dy = b.Y - a.Y;
                double square = dx * dx + dy * dy + 0.05; // Softened, so that near misses stay finite.
                double force = 1 / (square * Math.Sqrt(square));
                a.Ax += dx * force * b.Mass;
                a.Ay += dy * force * b.Mass;
                b.Ax -= dx * force * a.Mass;
                b.Ay -= dy * force * a.Mass;
            }
        }
    }

    private sealed class Body
    {
        public double Mass, X, Y, Vx, Vy, Ax, Ay;
    }
}
