// expect: ok
// near: SC2002 SC2005
// why: types of the guest that are called like denied ones, and a name that is a keyword elsewhere
// output: a.txt 3 True started x

var file = new File("a.txt", new Thread(3));
object dynamic = file;
Console.WriteLine($"{file.Name} {file.Owner.Id} {dynamic is File} {Process.Start("x")}");

record Thread(int Id);
record File(string Name, Thread Owner);
static class Process { public static string Start(string name) => "started " + name; }
