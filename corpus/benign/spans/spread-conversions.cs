// expect: ok
// why: elements of a spread may be converted: boxed, made nullable, or to a wider number
// output: 8
// output: 4
// output: 8
// output: 1,2,h,i
// output: 4
// output: hey!
// output: 3
// output: [a, 1]
// output: 2
// output: 2
// output: 1 2 2 1 7

int[] a = [1, 2]; List<int> l = [3]; HashSet<string> hs = ["x"];
List<long> x = [.. a, 5]; Console.WriteLine(x.Sum()); object[] o = [.. a, "s", .. hs]; Console.WriteLine(o.Length); double[] d = [.. l, .. a.Select(q => q + 1)]; Console.WriteLine(d.Sum());
IEnumerable<object> e = [.. a, .. "hi"]; Console.WriteLine(string.Join(",", e)); List<string> st = [.. "abc".Select(c => c.ToString()), .. hs]; Console.WriteLine(st.Count); char[] cs = [.. "hey", '!']; Console.WriteLine(new string(cs)); int?[] n = [.. a, null]; Console.WriteLine(n.Length);
Dictionary<string, int> di = new() { ["a"] = 1 }; KeyValuePair<string, int>[] kv = [.. di]; Console.WriteLine(kv[0]); List<object> lo = [.. di.Keys, .. di.Values]; Console.WriteLine(lo.Count); ReadOnlySpan<int> sp = [.. a]; Console.WriteLine(sp.Length); int[] y = [.. sp, .. new Stack<int>(a), .. Rng()]; Console.WriteLine(string.Join(" ", y)); static IEnumerable<int> Rng() { yield return 7; }
