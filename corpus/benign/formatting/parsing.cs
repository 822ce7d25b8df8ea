// expect: ok
// why: Parse and TryParse of numbers, bools and enums, good and bad
// value: ["42/42/42","-7/-7/-7","5/5/5","no/1000/no","no/3.5/no","no/99999999999/99999999999","no/no/no","no/no/no","no/1000/no","True x 1.50 False 4000000000","High False 0 False 12 2 4"]

public class Plugin
{
    private enum Level { Low = 1, High = 5 }

    public static object Run(object[] args)
    {
        List<string> log = [];
        foreach (string s in new[] { "42", " -7 ", "+5", "1e3", "3.5", "99999999999", "", "0x10", "1,000" })
        {
            string a = int.TryParse(s, out int i) ? $"{i}" : "no";
            string b = double.TryParse(s, out double d) ? $"{d}" : "no";
            string c = long.TryParse(s, out var l) ? $"{l}" : "no";
            log.Add($"{a}/{b}/{c}");
        }
        log.Add($"{bool.Parse("True")} {char.Parse("x")} {decimal.Parse("1.50")} {byte.TryParse("256", out _)} {uint.Parse("4000000000")}");
        log.Add($"{Enum.Parse<Level>("High")} {Enum.TryParse("Nope", out Level level)} {(int)level} {Enum.IsDefined((Level)2)} {Convert.ToInt32("12")} {Convert.ToInt32(2.5)} {Convert.ToInt32(3.5)}");
        return log;
    }
}
