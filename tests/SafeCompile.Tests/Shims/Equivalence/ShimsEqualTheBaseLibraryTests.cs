using System.Collections.Concurrent;
using System.Globalization;
using SafeCompile.MeteredMembers;
using SafeCompile.MeteredMembers.Calls;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Equivalence;

/// <summary>
/// Every stand-in does what its member does: same result, same exception, same receiver and arguments afterwards, same calls of the delegates
/// among them. All are found by reflection, closed over several types and called on generated arguments. The same cases are tried in every
/// run; the environment variable SAFEC_SHIM_CASES sets how many per closed member, SAFEC_SHIM names members (a part of the ID).
/// </summary>
public sealed class ShimsEqualTheBaseLibraryTests
{
    private static readonly int s_cases = int.Parse(Environment.GetEnvironmentVariable("SAFEC_SHIM_CASES") ?? "40", CultureInfo.InvariantCulture);
    private static readonly string s_filter = Environment.GetEnvironmentVariable("SAFEC_SHIM") ?? "";

    [Fact]
    public void Every_shim_does_what_its_member_does()
    {
        var wrong = new ConcurrentBag<string>();
        IEnumerable<MeteredMember> members = MeteredMember.All.Where(m => m.Id.Contains(s_filter, StringComparison.Ordinal));
        Parallel.ForEach(members, new ParallelOptions { MaxDegreeOfParallelism = 2 }, member =>
        {
            foreach (string difference in new MemberCheck(member, s_cases).Differences()) wrong.Add(difference);
        });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} differences\n" + string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }
}
