namespace SafeCompile.MeteredMembers;

/// <summary>Texts and letters that mean something to some member.</summary>
internal static class Words
{
    /// <summary>Letters with and without case, separators, halves of surrogate pairs, the ends.</summary>
    internal const string Letters = "aAbB ,.0-\n\t{}\u00E4\u00C4\u0130\u00DF\uD83D\uDE00\0\uFFFF";

    internal static readonly string[] Values =
    [
        "0", "-1", "+7", "255", "256", "-129", "2147483648", "1e5", "1.5", "NaN", "Infinity", "-Infinity", "\u221E", " 12 ", "1,234", "(5)", "FF", "0x1F",
        "true", "False", "2024-02-29", "1999-12-31T23:59:59Z", "12/31/1999", "23:59:59.999", "1.02:03:04", "1.2.3.4", "1.2",
        "d85b1407-351d-4694-9392-03acc5870eb1", "{d85b1407-351d-4694-9392-03acc5870eb1}", "Monday", "sweet", "Sweet, Sour", "17", "", " ", "x", "QUJD", "QQ==", "0A1b",
        "99999999999999999999999999999999999999999", "0.00000000000000000000000000000000001",
    ];

    internal static readonly string?[] Formats =
    [
        null, "", "D", "d", "D5", "X", "x8", "B12", "N", "N2", "F0", "F3", "E", "E10", "G", "g3", "G17", "R", "P1", "C", "0.00", "#,##0.##;(0);zero", "00000", "'x'0", "Q", "D1000", "{", "%",
        "o", "O", "s", "u", "r", "R", "t", "T", "yyyy-MM-dd", "HH:mm:ss.fff", "c", "hh\\:mm", "dddd, MMMM", "N0", "F",
        "{0}", "{0:X}|{1,5}", "{0,-6}{0,6}", "{{}}", "{1}", "{0", "}", "{9}", "{0,1000}", "{0:F2} and {0:N1}", "{ 0 }", "{0,a}", "a{0}b{2}c",
    ];
}
