using System;
using System.Collections.Generic;
using GameHost.Contracts;

// Rocks on a rolling sea: a sum of three travelling waves, after Gerstner.
public class Waves : ILevel
{
    private readonly List<Wave> _waves = new() { new(2.5, 18, 0.9), new(1.2, 9, -1.4), new(0.6, 5, 2.3) };

    public string Title => "Waves: a rolling sea of rocks";

    public void Tick(IWorld world, int tick)
    {
        double time = tick * 0.1;
        for (int i = 0; i < world.Width; i += 2)
        {
            double x = i, y = world.Height * 0.6;
            foreach (Wave w in _waves)
            {
                double phase = 2 * Math.PI * i / w.Length + w.Speed * time;
                x += 0.3 * w.Height * Math.Cos(phase);
                y += w.Height * Math.Sin(phase);
            }

            world.Place(i / 2, new Position(x, y));
        }
    }

    private readonly record struct Wave(double Height, double Length, double Speed);
}
