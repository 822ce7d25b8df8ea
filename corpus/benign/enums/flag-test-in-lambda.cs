// expect: ok
// why: HasFlag boxes twice, and a lambda pays for both
// output: None,South

[Flags] enum Dir { None = 0, North = 1, South = 2 }
static class P { static void Main() { Console.WriteLine(string.Join(",", Enum.GetValues<Dir>().Where(d => Dir.South.HasFlag(d)))); } }
