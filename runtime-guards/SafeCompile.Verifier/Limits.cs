// If a number here is too large an attacker makes the verifier, the type loader or the JIT run for ever or overflow the stack.
namespace SafeCompile.Verification;

/// <summary>Caps on what an image may contain. Checked before anything is computed from the counted things.</summary>
internal static class Limits
{
    internal const int ImageBytes = 8 << 20;
    internal const int Methods = 20_000;
    internal const int Types = 10_000;
    internal const int Fields = 50_000;
    internal const int TableRows = 200_000;
    internal const int MethodILBytes = 64 << 10;
    internal const int TotalILBytes = ImageBytes;
    internal const int Locals = 512;
    internal const int MaxStack = 256;
    internal const int Parameters = 255;
    internal const int ExceptionRegions = 256;
    internal const int SwitchTargets = 4_096;

    // The runtime loads no longer name. Names are repeated in IDs and findings, so their sum is bounded too.
    internal const int NameLength = 1_023;
    internal const int FullNameLength = 2_048;
    internal const int TotalNames = 16 << 20;

    // The type loader overflows a 1 MiB stack at about 500 levels of inheritance and 3,000 of type arguments.
    internal const int InheritanceDepth = 32;
    internal const int NestingDepth = 16;
    internal const int Interfaces = 64;
    internal const int InheritedInterfaces = 256;
    internal const int GenericArity = 8;
    internal const int SignatureDepth = 10;
    internal const int SignatureBytes = 32 << 10;
    internal const int ArrayRank = 4;

    // One oversized struct local overflows the stack in the prolog, before the first guard.
    internal const int StructBytes = 1_024;

    // Frames between two depth checks; the host keeps a stack reserve for them.
    internal const int UnguardedFrames = 200;

    // A counted loop: rounds, at most 2^32, times fuel stays far below 2^63.
    internal const int RoundFuel = 1 << 24;
    internal const int LoopStep = 1 << 20;
    internal const int CountedLoops = 256;

    // What a fuel buys in a loop: the passes charge a nanosecond for three simple operations, which are up to ten instructions each.
    internal const int StepsPerFuel = 32;

    // How far an activation may be behind with paying, and what a method may leave to those that pay one fuel to call it back.
    internal const int UnpaidSteps = 128 * StepsPerFuel;
    internal const int UnpaidEntrySteps = 32 * StepsPerFuel;

    // How many bytes an activation may have allocated before it pays: closures, which the compiler makes on entry of a scope.
    internal const int UnpaidBytes = 64 << 10;

    // Interpreting a method: steps until what is known settles. A meeting of paths is a step and one more for so many values that are compared.
    internal const int SlotsPerWork = 8;

    internal static long InterpretedWork(int instructions) => (64L * instructions) + 1_000;

    internal static long AssignabilityWork(long instructions) => (32L * instructions) + 200_000;

    // How often a node is visited on the average until the balances of an image settle: two or three times where loops pay.
    internal const int DebtVisits = 32;
    internal const int DebtVisitsAtLeast = 200_000;

    internal const int ConstantArrayLength = 65_536;
    internal const int ManifestBytes = 64 << 10;
}
