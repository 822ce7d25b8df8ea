using GameHost.Contracts;
using SafeCompile;

namespace GameHost;

/// <summary>Takes one level from its source text to the last tick. Whatever the level does, this returns and the game goes on.</summary>
internal sealed class LevelPlayer(SafeCompiler compiler, PluginHost host)
{
    private const int Ticks = 200;

    // Per tick. A 60 Hz game has 16 ms; a level may use 5 ms of them, about a nanosecond per unit of fuel.
    private static readonly PluginLimits s_limits = new(fuel: 5_000_000, callDepth: 200, allocatedBytes: 1 << 20);

    internal async Task Play(string name, string text)
    {
        Console.WriteLine($"== {name}");
        CompileResult compiled = await compiler.CompileAsync(PluginSource.FromText(name, text));
        if (!compiled.Success)
        {
            foreach (PluginDiagnostic diagnostic in compiled.Diagnostics) Console.WriteLine("   refused: " + diagnostic);
            return;
        }

        using LoadedPlugin plugin = host.Load(compiled.Image!);
        using PluginContext tenant = plugin.CreateContext(s_limits);
        var world = new World();
        long fuel = 0;
        int tick = 0;
        try
        {
            ILevel level = tenant.Create<ILevel>();
            Console.WriteLine("   " + level.Title);
            for (; tick < Ticks; tick++)
            {
                level.Tick(world, tick);
                fuel += tenant.Used.Fuel;
                world.Step();
            }

            Console.WriteLine(world.Draw());
            Console.WriteLine($"   {Ticks} ticks, {world.Hits} hits, {fuel:N0} fuel");
        }
        catch (PluginTrappedException e)
        {
            Console.WriteLine($"   stopped in tick {tick}: {e.Message}");
        }
        catch (PluginException e)
        {
            Console.WriteLine($"   failed in tick {tick}: {e.Location}: {e.GuestTypeName}: {e.Message}");
        }
        catch (PluginHostException e)
        {
            Console.WriteLine($"   unusable: {e.Id}: {e.Message}");
        }
    }
}
