// expect: ok
// near: SC1412 SC2006
// why: collections of collections of tuples, as parsers and indexes have them
// output: 4 2 7

var index = new Dictionary<string, List<Dictionary<int, (string Name, double[] Values)>>>();
index["a"] = [new() { [1] = ("one", [1.5, 2.5]) }];
(int, (string, (bool, List<int[]>))) nested = (1, ("x", (true, [[1, 2], [3]])));
Func<int, Func<int, Func<int, int>>> curried = a => b => c => a + b * c;
Console.WriteLine($"{index["a"][0][1].Values.Sum()} {nested.Item2.Item2.Item2[0].Length} {curried(1)(2)(3)}");
