using System.Collections.Frozen;

namespace SafeCompile.Intake;

/// <summary>The properties that an untrusted project may set, and what they may say.</summary>
internal static class ProjectProperties
{
    // Text about the project; read by nobody here.
    private static readonly FrozenSet<string> s_description = new[]
    {
        "Version", "VersionPrefix", "VersionSuffix", "Title", "Description", "Authors", "Company", "Product", "Copyright", "PackageId",
        "PackageTags", "PackageVersion", "NeutralLanguage",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What an ordinary project says to the SDK's build and what nothing here depends on: read, checked for its form, and dropped.
    private static readonly FrozenSet<string> s_switches = new[]
    {
        "TreatWarningsAsErrors", "InvariantGlobalization", "GenerateDocumentationFile", "Deterministic", "Optimize", "DebugSymbols", "EnableNETAnalyzers",
        "EnforceCodeStyleInBuild", "IsPackable", "IsPublishable", "PublishAot", "PublishTrimmed", "PublishSingleFile", "SelfContained", "UseAppHost",
        "TieredPGO", "TieredCompilation", "ServerGarbageCollection", "ConcurrentGarbageCollection",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_words = new[] { "DebugType", "WarningLevel", "AnalysisLevel", "AnalysisMode", "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "SatelliteResourceLanguages" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> s_wordCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;- ");

    private const int MaxLength = 1_000;

    internal static bool IsKnown(string name) =>
        name is "TargetFramework" or "OutputType" or "RootNamespace" or "AssemblyName" or "Nullable" or "ImplicitUsings" or "LangVersion"
        || s_description.Contains(name) || s_switches.Contains(name) || s_words.Contains(name);

    /// <summary>What to do instead of setting a property that is not known.</summary>
    internal static string Advice(string name) => name switch
    {
        "AllowUnsafeBlocks" => "Remove it; only a module that the policy trusts may have unsafe code.",
        "CheckForOverflowUnderflow" => "Remove it, and write checked(…) where overflow is to throw.",
        "DefineConstants" => "Remove it; guests are compiled without symbols of their own.",
        "EnableDefaultCompileItems" => "Remove it, and name what does not belong to the program in <Compile Remove=…>.",
        "TargetFrameworks" => "Write <TargetFramework>net10.0</TargetFramework>.",
        _ => "Remove it; safec sets everything that steers the build itself (docs/hostile-builds.md lists what may stand there).",
    };

    /// <summary>True for anything that MSBuild would expand or unescape.</summary>
    internal static bool HasExpression(string value) =>
        value.Contains("$(", StringComparison.Ordinal) || value.Contains("@(", StringComparison.Ordinal) || value.Contains('%', StringComparison.Ordinal);

    /// <summary>Null, or what is wrong with the value.</summary>
    internal static string? Check(string name, string value) => name switch
    {
        _ when value.Length > MaxLength => $"The value of {name} is too long.",
        "TargetFramework" => value == "net10.0" ? null : "TargetFramework must be net10.0.",
        "OutputType" => Is(value, "Exe") || Is(value, "Library") ? null : "OutputType must be Exe or Library.",
        "Nullable" or "ImplicitUsings" => Is(value, "enable") || Is(value, "disable") ? null : $"{name} must be enable or disable.",
        "LangVersion" => value is "14" or "14.0" || Is(value, "default") || Is(value, "latest") || Is(value, "latestMajor") ? null : "Guests are C# 14. Remove LangVersion.",
        _ when s_switches.Contains(name) => Is(value, "true") || Is(value, "false") ? null : $"{name} must be true or false.",
        _ when s_words.Contains(name) => value.AsSpan().IndexOfAnyExcept(s_wordCharacters) < 0 ? null : $"The value of {name} is no list of words.",
        "RootNamespace" or "AssemblyName" => IsName(value) ? null : $"{name} must be an identifier, with dots.",
        _ => null,
    };

    /// <summary>A relative path or pattern of .cs files that cannot leave the folder.</summary>
    internal static bool IsInside(string pattern) =>
        pattern.Length <= 260
        && pattern.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && !pattern.StartsWith('/') && !pattern.StartsWith('~') && !pattern.Contains(':', StringComparison.Ordinal)
        && !pattern.Split('/').Any(part => part is "" or "." or "..");

    /// <summary>A relative path of a project; where it leads is checked when it is followed.</summary>
    internal static bool IsProjectPath(string path) =>
        path.Length <= 260 && path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && !path.StartsWith('/') && !path.StartsWith('~')
        && path.IndexOfAny([':', '*', '?', '\0']) < 0;

    private static bool Is(string value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Identifiers with dots.</summary>
    internal static bool IsName(string value) =>
        value.Split('.').All(part => part.Length > 0 && !char.IsAsciiDigit(part[0]) && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
}
