using System.IO;
using GameHost.Contracts;

// A level that wants to know more than it needs.
public class Snoop : ILevel
{
    public string Title => "Snoop: " + File.ReadAllText("/etc/hostname");

    public void Tick(IWorld world, int tick)
    {
    }
}
