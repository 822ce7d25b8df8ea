using System.Diagnostics;
using System.Globalization;
using SafeCompile.Verification;

namespace SafeCompile.Bench.Verifying;

/// <summary>The first verification of a process, in a process of its own: it pays for the just-in-time compiler and for tables that are read once.</summary>
internal static class FirstVerification
{
    /// <summary>In the child: verifies the file once and prints the milliseconds. The host has its policy by then.</summary>
    internal static int Measure(string file)
    {
        byte[] image = File.ReadAllBytes(file);
        Policy policy = Policy.Console;
        long start = Stopwatch.GetTimestamp();
        VerificationResult result = ImageVerifier.Verify(image, policy);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(milliseconds.ToString("R", CultureInfo.InvariantCulture));
        return result.Accepted ? 0 : 1;
    }

    /// <summary>The fastest of some processes.</summary>
    internal static double Run(VerifiedImage image, int processes)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(file, image.Bytes);
        try
        {
            return Enumerable.Range(0, processes).Min(_ => Once(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Once(string file)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(FirstVerification).Assembly.Location, "--verify-first", file])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The child that verifies failed.");
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
