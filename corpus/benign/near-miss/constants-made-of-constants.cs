// expect: ok
// near: SC4004
// why: constant texts that are put together of others, and a long one
// output: 35 /Paths.t 60

Console.WriteLine(Paths.Full.Length + " " + Paths.Full[^8..] + " " + Paths.Help.Split('\n').Length);

static class Paths
{
    public const string Root = "/levels";
    public const string World = Root + "/world";
    public const string Full = $"{World}/{World}/" + nameof(Paths) + ".t";
    public const string Help = """
        option 0: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 1: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 2: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 3: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 4: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 5: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 6: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 7: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 8: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 9: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 10: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 11: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 12: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 13: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 14: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 15: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 16: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 17: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 18: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 19: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 20: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 21: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 22: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 23: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 24: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 25: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 26: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 27: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 28: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 29: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 30: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 31: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 32: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 33: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 34: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 35: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 36: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 37: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 38: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 39: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 40: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 41: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 42: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 43: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 44: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 45: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 46: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 47: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 48: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 49: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 50: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 51: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 52: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 53: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 54: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 55: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 56: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 57: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 58: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        option 59: lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet 
        """;
}
