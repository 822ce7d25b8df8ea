using SafeCompile.Verification;

namespace SafeCompile;

/// <summary>
/// Verifies and loads images. One per process is enough; thread-safe. Needs no compiler. Disposing it disposes its plugins.
/// </summary>
public sealed class PluginHost : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<LoadedPlugin> _plugins = [];
    private bool _disposed;

    /// <summary>Creates a host.</summary>
    public PluginHost(PluginHostOptions? options = null) => Options = options ?? new PluginHostOptions();

    /// <summary>The choices made for this host.</summary>
    public PluginHostOptions Options { get; }

    /// <summary>Verifies and loads an image so that it can be unloaded again.</summary>
    /// <inheritdoc cref="Load(PluginImage, LoadMode)"/>
    public LoadedPlugin Load(PluginImage image) => Load(image, LoadMode.Unloadable);

    /// <summary>
    /// Verifies the image's bytes under its policy, every time, and loads them. Costs milliseconds: load once, create many contexts.
    /// Runs no guest code. Throws <see cref="PluginVerificationException"/> when the verifier refuses, and
    /// <see cref="PluginHostException"/> when a trusted assembly is missing or is not the file that the policy names.
    /// </summary>
    public LoadedPlugin Load(PluginImage image, LoadMode mode)
    {
        ArgumentNullException.ThrowIfNull(image);
        ObjectDisposedException.ThrowIf(_disposed, this);
        VerificationResult verdict = ImageVerifier.Verify(image.Bytes, image.Policy);
        if (!verdict.Accepted) throw new PluginVerificationException(verdict.Findings);

        var plugin = new LoadedPlugin(image, mode, Options, Forget);
        lock (_lock)
        {
            if (!_disposed)
            {
                _plugins.Add(plugin);
                return plugin;
            }
        }

        plugin.Dispose();
        throw new ObjectDisposedException(nameof(PluginHost));
    }

    /// <summary>Disposes every plugin that was loaded here. Calls that are running finish.</summary>
    public void Dispose()
    {
        LoadedPlugin[] plugins;
        lock (_lock)
        {
            _disposed = true;
            plugins = [.. _plugins];
        }

        foreach (LoadedPlugin plugin in plugins) plugin.Dispose();
    }

    private void Forget(LoadedPlugin plugin)
    {
        lock (_lock) _plugins.Remove(plugin);
    }
}
