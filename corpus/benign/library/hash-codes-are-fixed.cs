// expect: ok
// why: a hash code that differs from run to run tells of the process, and one that follows its secret lets a guest flood the tables of others
// output: UTF8EncodingSealed 820728507
// output: UnicodeEncoding 1993674475
// output: ASCIIEncodingSealed -1196412240
// output: CultureInfo 0
// output: RuntimeType -1640531535
// output: RuntimeType 1013904226
// output: Object -626627309
// output: Version 271581183
// output: String -654670184
// output: Char 6488163
// output: Double 1073217536
// output: ValueTuple`2 -21809217
// output: DayOfWeek 5
// output: Half[] 2027808452
// output: Guid 0
// output: Decimal 12
// output: List`1 387276917
// output: TimeSpan -1014444016
// output: 820728507
// output: -963640382

using System.Globalization;
using System.Text;

object[] all = [Encoding.UTF8, Encoding.Unicode, Encoding.ASCII, CultureInfo.InvariantCulture, typeof(int), typeof(string), new object(), new Version(1, 2), "text", 'c', 1.5, (1, "x"), DayOfWeek.Friday, new Half[1], Guid.Empty, 12m, new List<int>(), TimeSpan.FromHours(2)];
foreach (object one in all) Console.WriteLine($"{one.GetType().Name} {one.GetHashCode()}");
Console.WriteLine(EqualityComparer<Encoding>.Default.GetHashCode(Encoding.UTF8));
Console.WriteLine(HashCode.Combine(Encoding.UTF8, "x", 3));
