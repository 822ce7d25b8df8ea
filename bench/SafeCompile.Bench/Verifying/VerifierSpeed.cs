using System.Diagnostics;
using System.Globalization;
using System.Text;
using SafeCompile.Verification;

namespace SafeCompile.Bench.Verifying;

/// <summary>
/// How fast the verifier is: what a host pays at each load. Two rates, since images differ in how much of them is code: bytes of IL and bytes of
/// the file, each per second of the whole verification. Minima over rounds: what else ran on the machine is not the verifier's.
/// </summary>
internal static class VerifierSpeed
{
    private const int Rounds = 9;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(6);

    internal static string Write()
    {
        VerifiedImage[] corpus = [.. VerifiedPrograms.Corpus()];
        VerifiedImage large = VerifiedPrograms.Large();
        VerifiedImage middle = corpus.OrderBy(i => i.IL).ElementAt(corpus.Length / 2);

        var table = new StringBuilder("| images | IL | file | time | IL per second | file per second |\n|---|---:|---:|---:|---:|---:|\n");
        Row(table, $"benign corpus, {corpus.Length} images, each alone, warm", corpus, Warm(corpus));
        Row(table, "one large program, warm", [large], Warm([large]));
        Row(table, "the first in a process: one of the corpus", [middle], FirstVerification.Run(middle, processes: 5));
        Row(table, "the first in a process: the large program", [large], FirstVerification.Run(large, processes: 5));
        return table.ToString();
    }

    private static double Warm(VerifiedImage[] images)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            foreach (VerifiedImage image in images) Once(image);
        }
        while (Stopwatch.GetElapsedTime(start) < s_warmUp);
        double sum = 0;
        foreach (VerifiedImage image in images) sum += Enumerable.Range(0, Rounds).Min(_ => Once(image));
        return sum;
    }

    private static double Once(VerifiedImage image)
    {
        long start = Stopwatch.GetTimestamp();
        VerificationResult result = ImageVerifier.Verify(image.Bytes, Policy.Console);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return result.Accepted ? milliseconds : throw new InvalidOperationException(string.Join("; ", result.Findings));
    }

    private static void Row(StringBuilder table, string what, VerifiedImage[] images, double milliseconds)
    {
        double il = images.Sum(i => i.IL) / 1e6, file = images.Sum(i => (long)i.Bytes.Length) / 1e6, seconds = milliseconds / 1e3;
        table.Append(CultureInfo.InvariantCulture, $"| {what} | {il * 1e3:F0} KB | {file * 1e3:F0} KB | {milliseconds:F1} ms | {il / seconds:F1} MB | {file / seconds:F1} MB |\n");
    }
}
