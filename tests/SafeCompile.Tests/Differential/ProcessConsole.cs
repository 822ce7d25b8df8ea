using Xunit;

namespace SafeCompile.Tests.Differential;

/// <summary>Tests that run plain programs, which write to the process's console: alone, so that no other test's output mixes with theirs.</summary>
[CollectionDefinition(nameof(ProcessConsole), DisableParallelization = true)]
public sealed class ProcessConsole;
