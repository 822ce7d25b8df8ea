// expect: ok
// why: nullable arithmetic, comparison, conversion, ?? and three-valued logic
// value: ["[3] [] [] [-1] [] [1] [2]","True False False True True True True True","[] [True] [] [False] [False]","-1 2 1 True 7 2 True True","50 True True 2 0.5"]

public class Plugin
{
    public static object Run(object[] args)
    {
        int? one = 1, none = null, alsoNone = args.Length > 5 ? 3 : null;
        bool? yes = true, unknown = null;
        long? wide = one;
        List<string> log =
        [
            $"[{one + 2}] [{one + none}] [{none * 5}] [{-one}] [{none++}] [{one++}] [{one}]",
            $"{none == null} {one > none} {one >= none} {none == alsoNone} {one != none} {none is null} {one is int} {one is > 1}",
            $"[{yes & unknown}] [{yes | unknown}] [{!unknown}] [{unknown ?? false}] [{yes ^ yes}]",
            $"{none ?? -1} {none ?? one ?? 9} {wide} {one.HasValue} {none.GetValueOrDefault(7)} {one!.Value} {none.ToString() == ""} {one.Equals(2)}",
        ];
        none ??= 50;
        none ??= 60;
        object boxed = one;
        object? empty = (int?)null;
        log.Add($"{none} {boxed is int} {empty is null} {(int?)boxed} {(double?)one / 4}");
        return log;
    }
}
