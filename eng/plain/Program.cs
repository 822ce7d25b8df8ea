using SafeCompile.Plain;
using SafeCompile.Plain.Attacks;

const string Usage = """
    plain: compiles and runs ONE C# file as `dotnet build -c Release` would, without any guard. For trusted files only, except `attacks`.

      plain run FILE [--call Type.Method] [--format text|json] [-- args…]   runs it; json: outcome, values, output
      plain check PATH…                                                     corpus files: does plain C# print what they expect?
      plain bless PATH…                                                     writes the `// output:` and `// value:` lines of `// expect: ok` files

      plain attacks CORPUS PAGE SCRATCH [--new]                             runs hostile files, jailed; use eng/attacks

    Exit: 0 fine · 1 does not compile, or a check failed · 2 usage · 6 the program threw
    """;

try
{
    return args switch
    {
        ["run", var file, .. var rest] => Run(file, rest),
        ["check", _, ..] => CorpusCommand.Run(args[1..], bless: false),
        ["bless", _, ..] => CorpusCommand.Run(args[1..], bless: true),
        ["attacks", var corpus, var page, var scratch, .. var rest] when rest is [] or ["--new"] => AttackCommand.Run(corpus, page, scratch, onlyNew: rest.Length > 0),
        ["attack-compile"] => AttackCompiler.Serve(),
        ["attack-run", _, _, _, _, _, ..] => NaiveHost.Run(args[1..]),
        _ => Complain(Usage),
    };
}
catch (IOException e)
{
    return Complain(e.Message);
}

static int Run(string file, string[] rest)
{
    string? call = null;
    bool json = false;
    string[] guestArgs = [];
    for (int i = 0; i < rest.Length; i++)
    {
        switch (rest[i])
        {
            case "--":
                guestArgs = rest[(i + 1)..];
                i = rest.Length;
                break;
            case "--call" when i + 1 < rest.Length:
                call = rest[++i];
                break;
            case "--format" when i + 1 < rest.Length && rest[i + 1] is "text" or "json":
                json = rest[++i] == "json";
                break;
            default:
                return Complain(Usage);
        }
    }

    PlainProgram program = PlainProgram.Compile(file, File.ReadAllText(file));
    foreach (string line in program.Warnings.Concat(program.Errors))
        Console.Error.WriteLine(line);
    if (program.Errors.Count > 0)
        return 1;
    PlainResult result = program.Run(call, guestArgs, capture: json);
    if (json)
        Console.WriteLine(PlainJson.Write(result));
    else if (result.Exception is not null)
        Console.Error.WriteLine(result.Exception);
    return result.Exception is null ? 0 : 6;
}

static int Complain(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
