using GameHost.Contracts;

// A level with a bug: it looks for a free place and never finds one.
public class Stuck : ILevel
{
    public string Title => "Stuck: looks for a place far from the ship";

    public void Tick(IWorld world, int tick)
    {
        double x = 0;
        while (world.Ship.X - x < tick * 10)
            x = (x + 1) % world.Width;
        world.Place(0, new Position(x, 3));
    }
}
