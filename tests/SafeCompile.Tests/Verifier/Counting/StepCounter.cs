namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>What the code in a <see cref="CountedImage"/> calls. Does nothing on a thread where nobody counts.</summary>
public static class StepCounter
{
    [ThreadStatic] private static Account? s_account;

    /// <summary>Who counts on this thread.</summary>
    internal static Account? Account { get => s_account; set => s_account = value; }

    /// <summary>A method begins.</summary>
    public static void Enter(int method, ref CountedFrame frame) => s_account?.Enter(method, ref frame);

    /// <summary>A stretch of instructions is about to run; <paramref name="how"/> is a <see cref="Stretch"/>.</summary>
    public static void Step(int steps, int how, ref CountedFrame frame) => s_account?.Step(steps, (Stretch)how, ref frame);

    /// <summary>A method returns.</summary>
    public static void Exit(ref CountedFrame frame) => s_account?.Exit(ref frame);
}
