// expect: ok
// why: careful programs ask for the invariant culture in every way that .NET offers
// output: 1,234.50 [   x] {}
// output: 1234.5 -50 %!
// output: 1234.5;007
// output: 1234.5 1.23E+003
// output: 1 True 0
// output: 1 2 4 1 65 Q
using System.Globalization;
using System.Text;
using static System.FormattableString;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
double price = 1234.5;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{price:N2} [{"x",4}] {{}}"));
Console.WriteLine(Invariant($"{price} {-0.5:P0}") + FormattableString.Invariant($"!"));
var sb = new StringBuilder();
sb.Append(CultureInfo.InvariantCulture, $"{price:F1};").AppendLine(CultureInfo.InvariantCulture, $"{7:D3}");
Console.Write(sb);
Console.WriteLine(price.ToString(CultureInfo.CurrentCulture) + " " + string.Format(NumberFormatInfo.InvariantInfo, "{0:E2}", price));
var table = new Dictionary<string, int>(StringComparer.InvariantCultureIgnoreCase) { ["Key"] = 1 };
Console.WriteLine($"{table["KEY"]} {StringComparer.FromComparison(StringComparison.OrdinalIgnoreCase).Equals("a", "A")} {string.Compare("a", "A", true, CultureInfo.InvariantCulture)}");
object[] boxes = [1, "2", 3.7, true, 'A'];
foreach (object box in boxes) Console.Write(Convert.ToInt32(box, CultureInfo.InvariantCulture) + " ");
Console.WriteLine(char.ToUpper('q', CultureInfo.InvariantCulture));
