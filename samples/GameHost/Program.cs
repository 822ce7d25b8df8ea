using GameHost;
using GameHost.Contracts;
using SafeCompile;

// A game whose levels are C# files from strangers. The policy is the base library without any I/O, plus the game's contracts.
string folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "levels");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder '{folder}'. Usage: GameHost [folder with levels]");
    return 2;
}

Policy policy = Policy.Pure.Trust(typeof(ILevel).Assembly);
SafeCompiler compiler = new(policy);
using PluginHost host = new();
var player = new LevelPlayer(compiler, host);
foreach (string file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal))
    await player.Play(Path.GetFileName(file), await File.ReadAllTextAsync(file));
Console.WriteLine("Thanks for playing.");
return 0;
