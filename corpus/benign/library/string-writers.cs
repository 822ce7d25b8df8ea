// expect: ok
// why: code that prints to any TextWriter can print to a text or to the console
// output: total:  12.35
// output: True x 3
// output:
// output: total:  12.35
// output: True x 3
// output:
// output: start 1-2 ab
// output: 12
// output: 0; 1; 2; 
// output: 4
using System.Globalization;
using System.Text;

var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
Report(writer);
Console.Write(writer.ToString());
Report(Console.Out);

var shared = new StringBuilder("start ");
using (var inner = new StringWriter(shared))
{
    inner.Write("{0}-{1}", 1, 2);
    inner.Write(' ');
    inner.Write(new[] { 'a', 'b' });
    inner.Flush();
}

Console.WriteLine(shared);
Console.WriteLine(shared.Length);
TextWriter w = new StringWriter();
w.NewLine = "; ";
for (int i = 0; i < 3; i++) w.WriteLine(i);
Console.WriteLine($"{w}");
var closed = new StringWriter();
closed.Write("kept");
closed.Close();
try
{
    closed.Write("more");
}
catch (ObjectDisposedException)
{
    Console.WriteLine(closed.GetStringBuilder().Length);
}

static void Report(TextWriter output)
{
    output.WriteLine("total: {0,6:F2}", 12.345);
    output.WriteLine($"{true} {'x'} {3m}");
    output.WriteLine();
}
