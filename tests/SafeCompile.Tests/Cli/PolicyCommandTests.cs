using System.Text.Json;
using CsCheck;
using SafeCompile.Cli.Commands.Policies;
using Xunit;

namespace SafeCompile.Tests.Cli;

/// <summary>What a host does with its policy file on the command line.</summary>
public sealed class PolicyCommandTests
{
    private const string Guest = """
        using System.Buffers.Text;
        public class Plugin
        {
            public static bool Run() => Base64.IsValid("abcd") && Base64.IsValid("abcd") && System.Guid.NewGuid() != default;
        }
        """;

    [Fact]
    public void An_audit_lists_each_use_once_and_its_entries_make_the_guest_pass()
    {
        using var folder = new TempFolder();
        string source = folder.Add("Mod.cs", Guest.Replace(" && System.Guid.NewGuid() != default", "", StringComparison.Ordinal));
        string policy = folder.Add("p.json", """{ "extends": ["preset:pure"], "allow": [] }""");
        Assert.Equal(1, CliRun.Of("check", source, "-p", policy).Exit);

        CliRun audit = CliRun.Of("check", source, "-p", policy, "--audit");
        Assert.Equal(0, audit.Exit);
        string[] entries = [.. audit.Out.Split('\n').Where(l => l.StartsWith('{'))];
        Assert.Equal("M:System.Buffers.Text.Base64.IsValid(System.ReadOnlySpan{System.Char})", Assert.Single(entries, e => e.Contains("M:", StringComparison.Ordinal)).Split('"')[3]);
        Assert.Contains("and 1 more", entries[^1], StringComparison.Ordinal);

        // Pasted as they are.
        File.WriteAllText(policy, $$"""{ "extends": ["preset:pure"], "allow": [ {{string.Join('\n', entries)}} ] }""");
        Assert.Equal(0, CliRun.Of("check", source, "-p", policy).Exit);
        Assert.Equal(0, CliRun.Of("policy", "check", policy).Exit);
    }

    [Fact]
    public void An_audit_tells_what_no_entry_would_allow()
    {
        using var folder = new TempFolder();
        string source = folder.Add("Mod.cs", Guest + " class C { unsafe void F() { } }");
        CliRun audit = CliRun.Of("check", source, "-p", "pure", "--audit", "--format", "json");
        Assert.Equal(1, audit.Exit);
        Assert.Equal("SC1201", Assert.Single(audit.Json.GetProperty("diagnostics").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void An_audit_says_which_uses_the_policy_denies()
    {
        using var folder = new TempFolder();
        CliRun audit = CliRun.Of("check", folder.Add("Mod.cs", Guest), "-p", "pure", "--audit", "--format", "json");
        Assert.Equal(1, audit.Exit); // No entry would allow it.
        Assert.Equal("M:System.Guid.NewGuid", Assert.Single(audit.Json.GetProperty("missing").EnumerateArray(), m => m.GetProperty("denied").GetBoolean()).GetProperty("symbol").GetString());
    }

    [Fact]
    public void A_refused_use_names_its_symbol()
    {
        using var folder = new TempFolder();
        string source = folder.Add("Mod.cs", Guest);
        Assert.Contains(" [M:System.Guid.NewGuid]", CliRun.Of("check", source, "-p", "pure").Error, StringComparison.Ordinal);
        JsonElement json = CliRun.Of("check", source, "-p", "pure", "--format", "json").Json;
        Assert.Contains(json.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("id").GetString() == "SC2001" && d.GetProperty("symbol").GetString()!.StartsWith("M:System.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "extends": ["preset:pure"] }""", 0)]
    [InlineData("""{ "deny": ["M:System.Math.Sqrt"] }""", 2, "SC0015")]
    [InlineData("""{ "deny": ["N:System.IOO"] }""", 2, "SC0015")]
    [InlineData("""{ "allow": ["T:System.Gid"] }""", 2, "SC0015")]
    [InlineData("""{ "types": [{ "type": "System.Math", "direct": ["M:Abs(System.Int33)"] }] }""", 2, "SC0015")]
    [InlineData("""{ "extends": ["preset:pure"], "allow": ["M:System.Math.Abs(System.Int32)"] }""", 0, "SC0016")]
    [InlineData("""{ "extends": ["preset:pure"], "allow": ["M:System.Guid.NewGuid"] }""", 0, "SC0016")]
    [InlineData("""{ "allow": ["M:System.Math.Abs(System.Int32)"], "deny": ["T:System.Math"] }""", 0, "SC0016")]
    [InlineData("""{ "extends": ["preset:pure"], "deny": ["M:System.Guid.NewGuid"] }""", 0, "SC0016")]
    [InlineData("""{ "extends": ["preset:pure"], "deny": ["T:System.Uri"] }""", 0, "SC0016")]
    [InlineData("""{ "extends": ["preset:pure"], "deny": ["T:System.Random", "T:System.Random"] }""", 0, "SC0016")]
    [InlineData("""{ "types": [{ "type": "System.Math", "metered": ["M:Abs(System.Int32)"] }] }""", 0, "SC0016")]
    [InlineData("""{ "types": [{ "type": "System.String", "direct": ["M:PadLeft(System.Int32)"] }] }""", 0, "SC0017")]
    [InlineData("""{ "extends": ["preset:pure"], "deny": ["T:System.Random", "N:System.Text", "P:System.String.Length"] }""", 0)]
    [InlineData("""{ "extends": ["preset:pure"], "allow": [{ "symbol": "M:System.Math.Abs(System.Int32)", "charge": { "fuel": 9 } }] }""", 0)]
    public void A_check_finds_entries_that_do_not_do_what_they_say(string json, int exit, params string[] ids)
    {
        using var folder = new TempFolder();
        CliRun run = CliRun.Of("policy", "check", folder.Add("p.json", json), "--format", "json");
        Assert.Equal(exit, run.Exit);
        Assert.Equal(ids, run.Json.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public void A_member_that_a_preset_meters_is_metered_wherever_it_is_allowed()
    {
        Policy policy = Policy.Parse("""{ "allow": ["M:System.String.PadLeft(System.Int32)", "M:System.Math.Abs(System.Int32)"] }""", "/");
        Assert.Equal([MemberAccess.Direct, MemberAccess.Metered], policy.Entries.Select(e => e.Access));
    }

    [Theory]
    [InlineData("{ \"alow\": [] }", "SC0001", "There is no member 'alow' here.")]
    [InlineData("{ \"trust\": [{ \"asembly\": \"x\" }] }", "SC0001", "'asembly'")]
    [InlineData("{ \"limits\": { \"fuel\": \"many\" } }", "SC0001", "The value of 'limits.fuel' is of the wrong kind")]
    [InlineData("{ \"limits\": { \"callDepth\": 0 } }", "SC0004", "'callDepth' must be positive; it is 0")]
    [InlineData("{ \"extends\": [\"console\"] }", "SC0002", "\"preset:console\"")]
    [InlineData("{ \"extends\": [\"preset:consol\"] }", "SC0002", "There is no preset 'consol'")]
    [InlineData("{ \"allow\": [ }", "SC0001", "invalid")]
    public void A_malformed_file_is_told_in_the_words_of_its_format(string json, string id, string message)
    {
        using var folder = new TempFolder();
        CliRun run = CliRun.Of("policy", "show", folder.Add("p.json", json));
        Assert.Equal(2, run.Exit);
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SafeCompile.PolicyFile", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_is_shown_with_permission_charge_and_reason()
    {
        JsonElement shown = CliRun.Of("policy", "show", "--member", "M:System.String.PadLeft(System.Int32)", "--format", "json").Json;
        Assert.Equal("metered", shown.GetProperty("access").GetString());
        Assert.StartsWith("fuel 20 + n/4 ", shown.GetProperty("charge").GetString(), StringComparison.Ordinal);
        Assert.Contains("\naccess     direct\ncharge     fuel 0\n", CliRun.Of("policy", "show", "--member", "M:System.Math.Abs(System.Int32)").Out, StringComparison.Ordinal);

        JsonElement absent = CliRun.Of("policy", "show", "--member", "M:System.DateTime.get_Now", "--format", "json").Json;
        Assert.Equal("absent", absent.GetProperty("access").GetString());
        Assert.Equal(JsonValueKind.Null, absent.GetProperty("charge").ValueKind);
        Assert.StartsWith("A guest has no clock", absent.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--member", "M:System.Math.Abs")]
    [InlineData("--member", "M:System.Math.Abs(System.Int32)", "--format", "sarif")]
    [InlineData("--format", "json")]
    public void A_member_that_does_not_exist_is_a_usage_error(params string[] arguments) => Assert.Equal(2, CliRun.Of(["policy", "show", .. arguments]).Exit);

    [Fact]
    public void A_finding_names_the_line_of_its_entry()
    {
        using var folder = new TempFolder();
        string file = folder.Add("p.json", "{\n  \"deny\": [\n    \"T:System.Random\",\n    \"T:System.Rnd\"\n  ]\n}");
        Assert.StartsWith(file + "(4,5): error SC0015: ", CliRun.Of("policy", "check", file).Error.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_keeps_comments_and_writes_nothing_that_does_not_exist()
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "p.json");
        Assert.Equal(0, CliRun.Of("policy", "init", "-o", file).Exit);
        Assert.Equal(0, CliRun.Of("policy", "check", file).Exit);
        string before = File.ReadAllText(file);

        Assert.Equal(2, CliRun.Of("policy", "add", file, "M:System.Math.Sqrt").Exit);
        Assert.Equal(2, CliRun.Of("policy", "add", file, "nonsense").Exit);
        Assert.Equal(2, CliRun.Of("policy", "add", file, "T:System.Uri", "--uses", "everything").Exit);
        Assert.Equal(2, CliRun.Of("policy", "add", file, Path.Combine(folder.Path, "none.dll")).Exit);
        Assert.Equal(before, File.ReadAllText(file));

        string contract = typeof(PolicyCommandTests).Assembly.Location;
        Assert.Equal(0, CliRun.Of("policy", "add", file, "T:System.Random", "--deny", "--reason", "replays \"must\" agree").Exit);
        Assert.Equal(0, CliRun.Of("policy", "add", file, "M:System.Math.Abs(System.Int32)", "T:System.Buffers.Text.Base64", "--fuel", "1_000", "--bytes", "1KiB").Exit);
        Assert.Equal(0, CliRun.Of("policy", "add", file, contract).Exit);
        string after = File.ReadAllText(file);
        Assert.All(before.Split('\n').Where(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal)), c => Assert.Contains(c, after, StringComparison.Ordinal));
        Policy policy = Policy.Load(file);
        Assert.Equal("replays \"must\" agree", policy.Denials.Single(d => d.Symbol == "T:System.Random").Reason);
        Assert.Equal((1_000, 1_024), policy.Entries.Where(e => e.Symbol.StartsWith("M:System.Math.Abs(System.Int32)", StringComparison.Ordinal)).Select(e => (e.Fuel, e.Bytes)).Single());
        Assert.Equal(Path.GetFullPath(contract), policy.TrustedAssemblies.Single().Path);
    }

    [Fact]
    public void A_diff_has_the_lines_of_one_side_only()
    {
        using var folder = new TempFolder();
        string file = folder.Add("p.json", """{ "extends": ["preset:pure"], "deny": ["T:System.Random"], "limits": { "fuel": 7 } }""");
        Assert.Equal(["+ deny T:System.Random", "- limit fuel 5000000000", "+ limit fuel 7"], CliRun.Of("policy", "diff", "pure", file).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(CliRun.Of("policy", "diff", file, file).Out);
    }

    [Fact]
    public void A_part_that_does_not_exist_is_told_by_name()
    {
        CliRun run = CliRun.Of("policy", "chek");
        Assert.Equal(2, run.Exit);
        Assert.Contains("Did you mean 'check'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("init, show, report", CliRun.Of("policy").Error, StringComparison.Ordinal);
    }

    /// <summary>Whatever layout and comments a file has, one more element is there afterwards, and nothing else has changed.</summary>
    [Fact]
    public void Appended_entries_are_the_only_difference()
    {
        Gen<string> space = Gen.OneOf("", " ", "\n", "\r\n  ", " // \"a\": [1] ]\n", " /* }, ] */ ", "\t");
        Gen<string> value = Gen.OneOf("1", "\"]\"", "[ ]", "[2, [3]]", "{ }", "{ \"allow\": [9] }", "\"//\"");
        Gen<string> list = Gen.Select(value.Array[0, 3], space, space, Gen.Bool, (v, a, b, trailing) => $"[{a}{string.Join(b + "," + a, v)}{(trailing && v.Length > 0 ? b + "," : "")}{b}]");
        Gen<string> file = Gen.Select(space, list, list, Gen.Int[0, 3], Gen.Bool, (s, allow, deny, which, trailing) =>
        {
            string[] members = [.. (string[])[$"{s}\"allow\":{s}{allow}", $"{s}\"x\":{s}{{{s}\"allow\": [] }}", $"{s}\"deny\": {deny}"]];
            members = which switch { 0 => members, 1 => members[1..], 2 => [.. members.Reverse()], _ => [] };
            return s + "{" + string.Join(s + ",", members) + (trailing && members.Length > 0 ? s + "," : "") + s + "}" + s;
        });
        file.Sample(
            text =>
            {
                string after = PolicyText.Append(text, "allow", ["\"new\"", "{\"n\":1}"]);
                var expected = Read(text);
                List<string> allow = expected.TryGetValue("allow", out string? old) ? [.. JsonDocument.Parse(old).RootElement.EnumerateArray().Select(e => e.GetRawText())] : [];
                expected["allow"] = Canonical($"[{string.Join(',', allow.Append("\"new\"").Append("{\"n\":1}"))}]");
                return expected.OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(Read(after).OrderBy(p => p.Key, StringComparer.Ordinal));
            },
            iter: 2_000,
            seed: "0000KLb7TvK2",
            threads: 1);

        static Dictionary<string, string> Read(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })
            .RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Canonical(p.Value.GetRawText()), StringComparer.Ordinal);
        static string Canonical(string json) => System.Text.Json.Nodes.JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })?.ToJsonString() ?? "null";
    }
}
