using System.Globalization;
using System.Text;
using SafeCompile.Runtime;
using SafeCompile.Tests.Collections;
using Xunit;

namespace SafeCompile.Tests.Shims;

/// <summary>
/// A hash code that differs from run to run tells of the process, and one that follows the secret of the hash tables lets a guest flood
/// those of others: what a guest sees is the same in every process.
/// </summary>
public sealed class FixedHashCodeTests
{
    private static readonly (object Value, int Code)[] s_codes =
    [
        (Encoding.UTF8, 820728507),
        (Encoding.Unicode, 1993674475),
        (Encoding.ASCII, -1196412240),
        (CultureInfo.InvariantCulture, 0),
        ("text", -654670184),
        (1.5, 1073217536),
        ((1, "x"), -21809217),
        (TimeSpan.FromHours(2), -1014444016),
    ];

    [Fact]
    public void A_code_is_the_same_in_every_process()
    {
        foreach ((object value, int code) in s_codes)
        {
            int seen = 0;
            _ = Budget.Cost(m => seen = ObjectShims.GetHashCode(m, value));
            Assert.Equal((value, code), (value, seen));
        }
    }
}
