// expect: ok
// near: SC4002
// why: deep, but as a person still writes it
// output: 00[2] f 01[2] f 1
// output: a1b2c3d4e5f6g7h8i9j
// output: seven

var log = new List<string>();
for (int a = 0; a < 2; a++)
    for (int b = 0; b < 2; b++)
        if (a <= b)
        {
            switch (a)
            {
                case 0:
                    try
                    {
                        foreach (int c in new[] { 1, 2 })
                        {
                            while (true)
                            {
                                if (c > 1) { log.Add($"{a}{b}{(c > 1 ? $"[{c}]" : "")}"); }
                                break;
                            }
                        }
                    }
                    finally { log.Add("f"); }
                    break;
                default:
                    log.Add(((((a + ((b * 2) + 1)) * 3) - 1) % 5).ToString());
                    break;
            }
        }
Console.WriteLine(string.Join(" ", log));
Console.WriteLine("a" + 1 + "b" + 2 + "c" + 3 + "d" + 4 + "e" + 5 + "f" + 6 + "g" + 7 + "h" + 8 + "i" + 9 + "j");
int n = 7;
Console.WriteLine(n == 1 ? "one" : n == 2 ? "two" : n == 3 ? "three" : n == 4 ? "four" : n == 5 ? "five" : n == 6 ? "six" : "seven");
