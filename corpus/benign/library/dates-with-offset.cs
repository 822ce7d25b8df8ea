// expect: ok
// why: moments with an offset are computed, compared, read and written without a clock
// output: 2024-02-28 22:30 +02:00 2024-02-28T23:30:00.0000000+00:00 03:00:00 True 2024-02-28 20:30:00Z
// output: 1709152200 Thu, 01 Jan 1970 00:00:00 GMT
// output: 8 -05:00:00 13 05/01/2024 True
// output: True 02/01/2023 00:00:00 +03:00
// output: False February
using System.Globalization;

var start = new DateTimeOffset(2024, 2, 28, 22, 30, 0, TimeSpan.FromHours(2));
DateTimeOffset end = start.AddHours(3).ToOffset(TimeSpan.Zero);
Console.WriteLine($"{start:yyyy-MM-dd HH:mm zzz} {end:O} {end - start} {end > start} {start.UtcDateTime:u}");
Console.WriteLine(start.ToUnixTimeSeconds() + " " + DateTimeOffset.FromUnixTimeSeconds(0).ToString("r", CultureInfo.InvariantCulture));
DateTimeOffset read = DateTimeOffset.Parse("2024-05-01T08:00:00-05:00", CultureInfo.InvariantCulture);
Console.WriteLine($"{read.Hour} {read.Offset} {read.ToUniversalTime().Hour} {read.Date:d} {read == read.ToOffset(TimeSpan.FromHours(9))}");
Console.WriteLine(DateTimeOffset.TryParseExact("01.02.2023 +03", "dd.MM.yyyy zz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset exact) + " " + exact.ToString(CultureInfo.InvariantCulture));
Console.WriteLine(DateTimeOffset.TryParse("not a date", out _) + " " + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(start.Month));
