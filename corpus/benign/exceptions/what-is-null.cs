// expect: ok
// why: a null receiver is a NullReferenceException, whatever else is wrong, and a null argument is called by its parameter's name
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: NullReferenceException
// output: ArgumentNullException array
// output: ArgumentNullException g
// output: ArgumentNullException s
// output: ArgumentNullException value
// output: ArgumentNullException value
// output: ArgumentNullException value
// output: ArgumentNullException values
// output: NullReferenceException
// output: ArgumentOutOfRangeException what
// output: ObjectDisposedException
using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text;

StringBuilder? builder = null;
StringWriter? writer = null;
string? text = null;
List<int>? list = null;
SortedSet<int>? sorted = null;
HashSet<int>? set = null;
int[]? array = null;
Try(() => builder!.Append(5));
Try(() => builder!.AppendFormat("{0", 1));
Try(() => builder!.Replace("", "x", 0, 1));
Try(() => writer!.Write(1.5));
Try(() => writer!.WriteLine("{0}", (object[])null!));
Try(() => text!.StartsWith(null!));
Try(() => text!.LastIndexOf("x", 3, (StringComparison)77));
Try(() => text!.Replace("a", "b", true, null!));
Try(() => list!.FindAll(null!));
Try(() => list!.InsertRange(0, null!));
Try(() => sorted!.IsSubsetOf(null!));
Try(() => sorted!.UnionWith([]));
Try(() => set!.ExceptWith(null!));
Try(() => _ = array![1..]);
Try(() => new Guid((string)null!));
Try(() => Convert.ToSByte((string)null!, null!));
Try(() => BigInteger.Parse((string)null!));
Try(() => "".IndexOf(null!, 0, 0, (StringComparison)77));
Try(() => Enum.Parse<DayOfWeek>(null!));
Try(() => new StringBuilder().AppendJoin(",", (string[])null!));
Try(() => ArgumentOutOfRangeException.ThrowIfLessThan(text!, "x", "what"));
Try(() => ArgumentOutOfRangeException.ThrowIfNotEqual(text, "x", "what"));
Try(() => ObjectDisposedException.ThrowIf(true, (object)null!));

static void Try(Action action)
{
    try { action(); Console.WriteLine("nothing"); }
    catch (ArgumentException e) { Console.WriteLine($"{e.GetType().Name} {e.ParamName}"); }
    catch (Exception e) { Console.WriteLine(e.GetType().Name); }
}
