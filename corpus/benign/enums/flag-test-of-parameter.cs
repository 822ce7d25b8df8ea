// expect: ok
// why: HasFlag of a lambda's parameter boxes it and its argument
// output: North

[Flags] enum Dir { None = 0, North = 1, South = 2 }
static class P { static void Main() { Console.WriteLine(string.Join(",", Enum.GetValues<Dir>().Where(d => d.HasFlag(Dir.North)))); } }
