using System.Globalization;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Image;
using SafeCompile.Fuzz.Project;
using SafeCompile.Fuzz.Running;
using SafeCompile.Fuzz.Text;

const string Usage = """
    fuzz: generated inputs against the library; every outcome but success and an honest refusal is a finding.

      fuzz GENERATOR… [--seed N] [--cases N | --minutes N] [--from N] [--jobs N] [--output DIR]
      fuzz GENERATOR --seed N --case N        tries one case again, keeps its input and says what came of it
      fuzz GENERATOR --file FILE [--variant N]  tries one file; the variant stands beside every finding
      fuzz … --case N | --file FILE --minimise  takes its time to find a small input that shows the same

    Generators: text (C# sources), project (.csproj files), image (emitted assemblies). Several run side by side.
    A run by --cases is the same each time. Exit: 0 no finding · 1 findings · 2 usage
    """;

if (args is ["guest"]) return GuestServer.Serve();

var names = new List<string>();
ulong seed = 1;
long cases = long.MaxValue, from = 0, single = -1;
double minutes = 1;
int jobs = 1;
int? variant = null;
string? file = null;
bool minimise = false;
string output = Path.Combine(Seeds.Root, "artifacts", "fuzz");
for (int i = 0; i < args.Length; i++)
{
    bool more = i + 1 < args.Length;
    switch (args[i])
    {
        case "text" or "project" or "image":
            names.Add(args[i]);
            break;
        case "--seed" when more && ulong.TryParse(args[i + 1], CultureInfo.InvariantCulture, out seed):
        case "--from" when more && long.TryParse(args[i + 1], CultureInfo.InvariantCulture, out from):
        case "--case" when more && long.TryParse(args[i + 1], CultureInfo.InvariantCulture, out single):
        case "--minutes" when more && double.TryParse(args[i + 1], CultureInfo.InvariantCulture, out minutes):
        case "--jobs" when more && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out jobs) && jobs is > 0 and < 65:
            i++;
            break;
        case "--cases" when more && long.TryParse(args[i + 1], CultureInfo.InvariantCulture, out cases):
            minutes = TimeSpan.MaxValue.TotalMinutes / 2;
            i++;
            break;
        case "--variant" when more && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int number):
            variant = number;
            i++;
            break;
        case "--minimise":
            minimise = true;
            break;
        case "--file" when more:
            file = args[++i];
            break;
        case "--output" when more:
            output = args[++i];
            break;
        default:
            return Complain($"'{args[i]}' is not understood.\n\n{Usage}");
    }
}

if (names.Count == 0 || ((single >= 0 || file is not null) && names.Count > 1)) return Complain(Usage);
if (single >= 0 || file is not null) return Once(names[0]);

int findings = 0;
await Task.WhenAll(names.Distinct().Select(name => Task.Run(() =>
{
    using IFuzzer fuzzer = Create(name);
    Interlocked.Add(ref findings, new FuzzRun(fuzzer, seed, output).Run(from, cases, TimeSpan.FromMinutes(minutes), jobs));
})));
return findings > 0 ? 1 : 0;

int Once(string name)
{
    using IFuzzer fuzzer = Create(name);
    Case test = file is null ? fuzzer.Make(seed, single) : new Case(File.ReadAllBytes(file), "a file", variant ?? (name == "image" ? -1 : 0));
    Directory.CreateDirectory(output);
    string kept = Path.Combine(output, $"{name}-case{fuzzer.Extension}");
    if (file is null) File.WriteAllBytes(kept, test.Input);
    if (file is null && test.Base is { } honest) File.WriteAllBytes(Path.ChangeExtension(kept, ".honest" + fuzzer.Extension), honest);
    Outcome outcome = fuzzer.Try(test);
    if (outcome.Signature is not null && minimise) File.WriteAllBytes(kept = Path.Combine(output, $"{name}-small{fuzzer.Extension}"), Findings.Minimise(fuzzer, test, outcome.Signature, 5_000, TimeSpan.FromMinutes(8)).Input);
    Console.WriteLine($"{test.How}{(file is null || minimise ? $", kept as {kept}" : "")}\n{outcome.Kind} {outcome.Signature}\n{outcome.Remark}\n{outcome.Detail}\n{fuzzer.Explain(test)}");
    return outcome.Signature is null ? 0 : 1;
}

static IFuzzer Create(string name) => name switch
{
    "text" => new TextFuzzer(),
    "project" => new ProjectFuzzer(),
    _ => new ImageFuzzer(),
};

static int Complain(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
