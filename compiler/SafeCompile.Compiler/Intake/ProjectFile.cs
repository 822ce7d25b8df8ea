using System.Xml;

namespace SafeCompile.Intake;

/// <summary>One <c>Compile</c> element.</summary>
/// <param name="IsInclude">Include, else Remove.</param>
/// <param name="Patterns">Relative paths and patterns with '/', inside the project's folder.</param>
/// <param name="Line">Line in the project file.</param>
/// <param name="Column">Column in the project file.</param>
internal sealed record ProjectItem(bool IsInclude, string[] Patterns, int Line, int Column);

/// <summary>One thing that a project needs from outside of it; whether it gets it is decided elsewhere.</summary>
/// <param name="Kind">What the project calls it.</param>
/// <param name="Name">The path of a project, with '/', or the name of a package or an assembly.</param>
/// <param name="Line">Line in the project file.</param>
/// <param name="Column">Column in the project file.</param>
internal sealed record ProjectReference(RequirementKind Kind, string Name, int Line, int Column);

/// <summary>
/// An untrusted project file, read as data and thrown away. MSBuild never sees it: evaluating a project already runs code, and
/// everything that could steer a build (imports, targets, conditions, SDKs, packages, references, expressions) is refused by not
/// being on the list. Only what says "compile these .cs files for net10.0" is left.
/// </summary>
internal sealed class ProjectFile
{
    private const int MaxDepth = 8;
    private const int MaxNodes = 10_000;
    private const int MaxReferences = 64;

    private readonly SourceCollector _collector;
    private readonly XmlReader _xml;
    private readonly string _path;
    private bool _refused;
    private bool _hasFramework;

    private ProjectFile(SourceCollector collector, string path, XmlReader xml)
    {
        _collector = collector;
        _path = path;
        _xml = xml;
    }

    internal List<ProjectItem> Items { get; } = [];

    internal List<ProjectReference> References { get; } = [];

    /// <summary>The project, or null after reporting SC3020 to SC3028.</summary>
    internal static ProjectFile? Read(SourceCollector collector, string path, string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 1 << 18,
            MaxCharactersFromEntities = 1, // 0 would mean "no limit".
            IgnoreComments = true,
            IgnoreWhitespace = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var project = new ProjectFile(collector, path, reader);
        try
        {
            project.Read();
        }
        catch (XmlException e)
        {
            collector.Refuse("SC3020", path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), "The project file is not plain XML: " + OneLine(e.Message));
            return null;
        }

        return project._refused ? null : project;
    }

    // Its first sentence; what follows is advice for programmers of XML readers.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.') + ".";

    private void Read()
    {
        string group = "";
        string element = "";
        int skipBelow = int.MaxValue;
        int nodes = 0;
        while (_xml.Read())
        {
            if (++nodes > MaxNodes || _xml.Depth > MaxDepth)
            {
                Refuse("SC3020", "The project file is too large or too deeply nested.");
                return;
            }

            if (_xml.Depth > skipBelow) continue;
            skipBelow = int.MaxValue;
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    bool known = _xml.Depth switch
                    {
                        0 => Root(),
                        1 => Group(group = _xml.LocalName),
                        2 when group == "PropertyGroup" => Property(element = _xml.LocalName),
                        2 when group == "ItemGroup" => Item(element = _xml.LocalName),
                        3 when group == "ItemGroup" && Kind(element) is not null => Detail(element),
                        _ => Unknown(),
                    };
                    if (!known) skipBelow = _xml.Depth;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (_xml.Depth == 3 && group == "PropertyGroup") Value(element, _xml.Value.Trim());
                    else Refuse("SC3021", "Text is not allowed here.");
                    break;
                case XmlNodeType.EndElement or XmlNodeType.XmlDeclaration or XmlNodeType.Whitespace:
                    break;
                default:
                    Refuse("SC3028", $"A project file may not have a {_xml.NodeType} node.");
                    break;
            }
        }

        if (!_hasFramework && !_refused)
            _collector.Refuse("SC3023", _path, 1, 1, "The project has no TargetFramework. It must be net10.0.");
        _refused |= !_hasFramework;
    }

    private bool Root()
    {
        if (_xml.Name != "Project") return Unknown();
        string? sdk = null;
        bool clean = Attributes(name => name == "Sdk", (_, value) => sdk = value);
        if (clean && sdk != "Microsoft.NET.Sdk")
            Refuse("SC3024", sdk is null ? "The project must name its SDK: Sdk=\"Microsoft.NET.Sdk\"." : $"The SDK '{Shorten(sdk)}' is not allowed; only Microsoft.NET.Sdk is, without a version.");

        // Go on even so: the author sees everything that is wrong at once.
        return true;
    }

    private bool Group(string name) =>
        name is "PropertyGroup" or "ItemGroup" && _xml.Prefix.Length == 0 ? Attributes(_ => false, (_, _) => { }) : Unknown();

    private bool Property(string name)
    {
        if (!ProjectProperties.IsKnown(name) || _xml.Prefix.Length > 0)
        {
            Refuse("SC3021", $"The property '{Shorten(name)}' is not allowed in an untrusted project. {ProjectProperties.Advice(name)}");
            return false;
        }

        return Attributes(_ => false, (_, _) => { });
    }

    private void Value(string property, string value)
    {
        if (ProjectProperties.HasExpression(value)) Refuse("SC3025", "MSBuild expressions ($(…), @(…), %…) are not evaluated. Write the value.");
        else if (ProjectProperties.Check(property, value) is { } wrong) Refuse("SC3023", wrong);
        else if (property == "TargetFramework") _hasFramework = true;
    }

    private bool Item(string name)
    {
        if (_xml.Prefix.Length == 0 && Kind(name) is { } kind) return Reference(kind);
        if (name != "Compile" || _xml.Prefix.Length > 0) return Unknown();
        (int line, int column) = Place();
        string? include = null;
        string? remove = null;
        if (!Attributes(n => n is "Include" or "Remove", (n, v) => _ = n == "Include" ? include = v : remove = v)) return false;
        if ((include is null) == (remove is null))
        {
            Refuse("SC3022", "Compile needs either Include or Remove.");
            return false;
        }

        string[] patterns = [.. (include ?? remove)!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace('\\', '/'))];
        foreach (string pattern in patterns)
        {
            if (ProjectProperties.HasExpression(pattern)) Refuse("SC3025", "MSBuild expressions ($(…), @(…), %…) are not evaluated. Write the path.");
            else if (!ProjectProperties.IsInside(pattern)) Refuse("SC3026", $"'{Shorten(pattern)}' is not a .cs path inside the project's folder.");
        }

        Items.Add(new ProjectItem(include is not null, patterns, line, column));
        return true;
    }

    private static RequirementKind? Kind(string item) => item switch
    {
        "ProjectReference" => RequirementKind.Project,
        "PackageReference" => RequirementKind.Package,
        "Reference" => RequirementKind.Assembly,
        _ => null,
    };

    // A name and nothing else: the version that counts is the one whose bytes the policy names.
    private bool Reference(RequirementKind kind)
    {
        (int line, int column) = Place();
        string? include = null;
        if (!Attributes(n => n == "Include" || (n == "Version" && kind == RequirementKind.Package), (n, v) => include = n == "Include" ? v : include)) return false;
        if (include is null)
        {
            Refuse("SC3022", "A reference needs Include.");
            return false;
        }

        foreach (string part in include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string name = kind == RequirementKind.Project ? part.Replace('\\', '/') : part;
            if (ProjectProperties.HasExpression(name)) Refuse("SC3025", "MSBuild expressions ($(…), @(…), %…) are not evaluated. Write the name.");
            else if (kind == RequirementKind.Project ? !ProjectProperties.IsProjectPath(name) : !ProjectProperties.IsName(name)) Refuse("SC3027", $"'{Shorten(part)}' is not {(kind == RequirementKind.Project ? "a relative path of a .csproj" : "a plain name")}.");
            else if (References.Count >= MaxReferences) Refuse("SC3027", $"The project has more than {MaxReferences} references.");
            else References.Add(new ProjectReference(kind, name, line, column));
        }

        return true;
    }

    // HintPath, Aliases, PrivateAssets …
    private bool Detail(string item)
    {
        Refuse("SC3027", $"<{Shorten(_xml.Name)}> of a {item} is not allowed: the policy says where a module is and what of it is used.");
        return false;
    }

    private bool Attributes(Func<string, bool> allowed, Action<string, string> take)
    {
        bool clean = true;
        for (bool more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (allowed(_xml.Name))
            {
                take(_xml.Name, _xml.Value);
                continue;
            }

            Refuse("SC3022", $"The attribute '{Shorten(_xml.Name)}' is not allowed here: nothing in an untrusted project is conditional, named or imported.");
            clean = false;
        }

        _xml.MoveToElement();
        return clean;
    }

    private bool Unknown()
    {
        Refuse("SC3021", $"The element <{Shorten(_xml.Name)}> is not allowed in an untrusted project. Remove it.");
        return false;
    }

    private void Refuse(string id, string message)
    {
        (int line, int column) = Place();
        _refused = true;
        _collector.Refuse(id, _path, line, column, message);
    }

    private (int Line, int Column) Place() => _xml is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (1, 1);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
}
