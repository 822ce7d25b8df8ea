using System.CommandLine;
using System.Security.Cryptography;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Review;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>
/// <c>safec policy add FILE ENTRY…</c>: allows symbols, denies them with <c>--deny</c>, or trusts assemblies by the hash that they have now.
/// The file is written only when the result is a valid policy and every symbol exists.
/// </summary>
internal sealed class AddToPolicy : CliCommand
{
    private readonly Argument<string> _file = new("file") { Description = "Policy file." };
    private readonly Argument<string[]> _entries = new("entries") { Description = "Documentation-comment IDs (M:System.Guid.Parse(System.String)), or contract assemblies (.dll) to trust.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _deny = new("--deny") { Description = "Deny the symbols instead of allowing them." };
    private readonly Option<string> _reason = new("--reason") { Description = "Why; plugin authors read the reason of a denial.", HelpName = "TEXT" };
    private readonly Option<string> _fuel = new("--fuel") { Description = "Fuel charged for each call.", HelpName = "N" };
    private readonly Option<string> _bytes = new("--bytes") { Description = "Bytes charged for each call.", HelpName = "SIZE" };
    private readonly Option<string> _uses = new("--uses") { Description = "For types: name, inherit, implement, attribute; comma-separated.", HelpName = "LIST" };

    internal override void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_entries);
        foreach (Option option in (Option[])[_deny, _reason, _fuel, _bytes, _uses]) command.Add(option);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        string path = parsed.GetValue(_file)!;
        if (!File.Exists(path)) throw new UsageException($"The policy file '{path}' does not exist. Start one with 'safec policy init'.", "SC0002");
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string[] entries = parsed.GetValue(_entries)!;
        string[] assemblies = [.. entries.Where(e => e.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))];
        string[] symbols = [.. entries.Except(assemblies)];
        bool deny = parsed.GetValue(_deny);
        if (deny && assemblies.Length > 0) throw new UsageException("--deny: an assembly that no entry trusts is denied. Remove its entry from 'trust'.");

        bool charged = (parsed.GetValue(_fuel) ?? parsed.GetValue(_bytes)) is not null;
        if (charged && (deny || symbols.All(s => s.StartsWith('T')))) throw new UsageException("--fuel and --bytes are charges of a member; a type and a denial have none.");

        _ = Policy.Load(path); // What is there must be valid before anything is added to it.
        string text = File.ReadAllText(path);
        if (symbols.Length > 0) text = PolicyText.Append(text, deny ? "deny" : "allow", [.. symbols.Select(s => Symbol(s, deny, parsed))]);
        if (assemblies.Length > 0) text = PolicyText.Append(text, "trust", [.. assemblies.Select(a => Assembly(a, folder, parsed.GetValue(_reason)))]);
        var known = new ReferenceSymbols(Policy.Parse(text, folder, path));
        foreach (string symbol in symbols)
        {
            if (known.Find(symbol) is null) throw new UsageException(known.NamesNothing(symbol), "SC0015");
        }

        Write(path, text);
        foreach (string entry in entries) terminal.Out.WriteLine(Terminal.OneLine($"{(deny ? "deny" : assemblies.Contains(entry) ? "trust" : "allow")} {entry}"));
        return ExitCode.Success;
    }

    private string Symbol(string symbol, bool deny, ParseResult parsed) => Json.Object(json =>
    {
        json.WriteString("symbol", symbol);
        bool type = symbol.StartsWith('T');
        if (!deny && type && parsed.GetValue(_uses) is { } uses)
        {
            json.WriteStartArray("uses");
            foreach (string use in uses.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(use);
            json.WriteEndArray();
        }

        if (!deny && !type && (parsed.GetValue(_fuel) ?? parsed.GetValue(_bytes)) is not null)
        {
            json.WriteStartObject("charge");
            json.WriteNumber("fuel", parsed.GetValue(_fuel) is { } fuel ? Quantity.Count("--fuel", fuel, Policy.MostCharge) : 0);
            json.WriteNumber("bytes", parsed.GetValue(_bytes) is { } bytes ? Quantity.Size("--bytes", bytes, Policy.MostCharge) : 0);
            json.WriteEndObject();
        }

        if (parsed.GetValue(_reason) is { } reason) json.WriteString("reason", reason);
    });

    private static string Assembly(string path, string folder, string? reason)
    {
        try
        {
            string name = System.Reflection.AssemblyName.GetAssemblyName(path).Name!;
            string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
            return Json.Object(json =>
            {
                json.WriteString("assembly", name);
                json.WriteString("sha256", hash);
                json.WriteString("path", Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace('\\', '/'));
                if (reason is not null) json.WriteString("reason", reason);
            });
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' is not a .NET assembly.", "SC0007");
        }
    }

    // A file of its own first: a full disk leaves the policy as it was.
    private static void Write(string path, string text)
    {
        string next = path + ".new";
        try
        {
            File.WriteAllText(next, text);
            File.Move(next, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }
}
