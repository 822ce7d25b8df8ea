// If this file is wrong an image that was compiled under one policy runs under another.
using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SafeCompile.Verification;

/// <summary>
/// What an image says about itself, in the managed resource <see cref="ResourceName"/>. Immutable. It is a claim, not a proof: the
/// verifier compares it with the policy of whoever loads the image.
/// </summary>
/// <param name="Policy">Hash of the policy that the image was compiled under.</param>
/// <param name="Preset">Name of the preset when that policy is one, else null.</param>
/// <param name="Toolchain">Compiler and version, for people.</param>
/// <param name="CostModel">Version of the fuel prices.</param>
/// <param name="Entry">Entry point as <c>Namespace.Type.Method</c>, or null.</param>
/// <param name="Dependencies">Trusted assemblies that the image was bound to.</param>
public sealed record ImageManifest(
    string Policy,
    string? Preset,
    string Toolchain,
    int CostModel,
    string? Entry,
    ImmutableArray<ImageDependency> Dependencies)
{
    /// <summary>Name of the managed resource.</summary>
    public const string ResourceName = "safecompile.manifest";

    /// <summary>Version of the format.</summary>
    public const int Format = 1;

    /// <summary>Version of the fuel prices of this toolchain.</summary>
    public const int CurrentCostModel = 1;

    private const int MaxDependencies = 256;

    /// <summary>The manifest of an image made by this toolchain at its present prices, without an entry point of its own.</summary>
    public ImageManifest(string policy, string? preset, string toolchain, ImmutableArray<ImageDependency> dependencies)
        : this(policy, preset, toolchain, CurrentCostModel, null, dependencies)
    {
    }

    /// <summary>The manifest as UTF-8 JSON; the same manifest gives the same bytes.</summary>
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("policy", Policy);
            json.WriteString("preset", Preset);
            json.WriteString("toolchain", Toolchain);
            json.WriteNumber("costModel", CostModel);
            json.WriteString("entry", Entry);
            json.WriteStartArray("dependencies");
            foreach (ImageDependency dependency in Dependencies)
            {
                json.WriteStartObject();
                json.WriteString("name", dependency.Name);
                json.WriteString("sha256", dependency.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads a manifest strictly: every member once, no others, no comments. Returns false with the reason for anything else;
    /// never throws.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ImageManifest? manifest, out string error)
    {
        manifest = null;
        error = "malformed JSON";
        if (utf8.Length > Limits.ManifestBytes)
        {
            error = "too long";
            return false;
        }

        try
        {
            manifest = new Reader(utf8).Read();
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The parser's own message quotes bytes of the image.
            if (e is not JsonException) error = Findings.Clean(e.Message);
            return false;
        }
    }

    /// <summary>Reads a manifest strictly. Throws <see cref="FormatException"/> for anything that <see cref="Write"/> would not write.</summary>
    public static ImageManifest Parse(ReadOnlySpan<byte> utf8) =>
        TryParse(utf8, out ImageManifest? manifest, out string error) ? manifest : throw new FormatException("Image manifest: " + error);

    /// <summary>Same members, same dependencies in the same order.</summary>
    public bool Equals(ImageManifest? other) =>
        other is not null && Policy == other.Policy && Preset == other.Preset && Toolchain == other.Toolchain && CostModel == other.CostModel
        && Entry == other.Entry && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Preset, Toolchain, CostModel, Entry, Dependencies.Length);

    private ref struct Reader(ReadOnlySpan<byte> utf8)
    {
        private Utf8JsonReader _json = new(utf8, new JsonReaderOptions { MaxDepth = 4 });

        internal ImageManifest Read()
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            int format = 0, costModel = 0;
            string? policy = null, preset = null, toolchain = null, entry = null;
            ImmutableArray<ImageDependency> dependencies = [];
            Expect(JsonTokenType.StartObject);
            while (Next() == JsonTokenType.PropertyName)
            {
                string name = _json.GetString()!;
                if (!seen.Add(name)) throw new FormatException($"'{name}' appears twice");
                Next();
                switch (name)
                {
                    case "format": format = _json.GetInt32(); break;
                    case "policy": policy = _json.GetString(); break;
                    case "preset": preset = _json.GetString(); break;
                    case "toolchain": toolchain = _json.GetString(); break;
                    case "costModel": costModel = _json.GetInt32(); break;
                    case "entry": entry = _json.GetString(); break;
                    case "dependencies": dependencies = ReadDependencies(); break;
                    default: throw new FormatException($"unknown member '{name}'");
                }
            }

            if (_json.TokenType != JsonTokenType.EndObject || _json.Read()) throw new FormatException("one object expected");
            if (seen.Count != 7) throw new FormatException("a member is missing");
            if (format != Format) throw new FormatException($"format {format} is not supported");
            if (!IsHash(policy)) throw new FormatException("'policy' is not a SHA-256");
            return new ImageManifest(policy, preset, toolchain ?? throw new FormatException("'toolchain' is null"), costModel, entry, dependencies);
        }

        private ImmutableArray<ImageDependency> ReadDependencies()
        {
            if (_json.TokenType != JsonTokenType.StartArray) throw new FormatException("'dependencies' is not an array");
            var list = ImmutableArray.CreateBuilder<ImageDependency>();
            while (Next() == JsonTokenType.StartObject)
            {
                string? name = null, sha256 = null;
                while (Next() == JsonTokenType.PropertyName)
                {
                    string member = _json.GetString()!;
                    Next();
                    if (member == "name" && name is null) name = _json.GetString();
                    else if (member == "sha256" && sha256 is null) sha256 = _json.GetString();
                    else throw new FormatException($"unknown member '{member}' of a dependency");
                }

                if (string.IsNullOrEmpty(name) || !IsHash(sha256)) throw new FormatException("a dependency needs a name and a SHA-256");
                list.Add(new ImageDependency(name, sha256));
                if (list.Count > MaxDependencies) throw new FormatException("too many dependencies");
            }

            if (_json.TokenType != JsonTokenType.EndArray) throw new FormatException("malformed 'dependencies'");
            return list.ToImmutable();
        }

        private JsonTokenType Next() => _json.Read() ? _json.TokenType : throw new FormatException("unexpected end");

        private void Expect(JsonTokenType token)
        {
            if (Next() != token) throw new FormatException($"{token} expected");
        }

        private static bool IsHash([NotNullWhen(true)] string? text) => text is { Length: 64 } && !text.AsSpan().ContainsAnyExceptInRange('0', 'f') && !text.AsSpan().ContainsAnyInRange(':', '`');
    }
}

/// <summary>A trusted assembly that an image was bound to.</summary>
/// <param name="Name">Simple assembly name.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its file.</param>
public sealed record ImageDependency(string Name, string Sha256);
