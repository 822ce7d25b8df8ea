// expect: ok
// why: insertion order, order after removals, TryAdd, GetValueOrDefault, removal while keeping values
// output: [ann, 31] [eve, 7] [cid, 41] [dan, 5]
// output: False True -1 False True 5
// output: True 41 ann,eve,dan,fay 45
// output: duplicate
// output: a: apple/avocado/apricot
// output: b: banana/blueberry
// output: c: cherry
// output: cab 1 6
// output: True

Dictionary<string, int> ages = new() { ["ann"] = 30, ["bob"] = 25, ["cid"] = 41, ["dan"] = 5 };
ages.Remove("bob");
ages["eve"] = 7;
ages["ann"]++;
Console.WriteLine(string.Join(" ", ages));
Console.WriteLine($"{ages.TryAdd("ann", 1)} {ages.TryAdd("fay", 2)} {ages.GetValueOrDefault("zoe", -1)} {ages.ContainsKey("bob")} {ages.ContainsValue(41)} {ages.Count}");
Console.WriteLine($"{ages.Remove("cid", out int cid)} {cid} {string.Join(",", ages.Keys)} {ages.Values.Sum()}");
try
{
    ages.Add("ann", 0);
}
catch (ArgumentException)
{
    Console.WriteLine("duplicate");
}
Dictionary<char, List<string>> byLetter = [];
foreach (string word in "apple avocado banana blueberry cherry apricot".Split(' '))
{
    if (!byLetter.TryGetValue(word[0], out var list))
        byLetter.Add(word[0], list = []);
    list.Add(word);
}
foreach (var (letter, words) in byLetter)
    Console.WriteLine($"{letter}: {string.Join("/", words)}");
Dictionary<int, string> copy = new(new Dictionary<int, string> { [3] = "c", [1] = "a" }) { [2] = "b" };
Dictionary<string, int> insensitive = new(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
insensitive["KEY"] += 5;
Console.WriteLine($"{string.Join("", copy.Values)} {insensitive.Count} {insensitive["key"]}");
ages.Clear();
Console.WriteLine(ages.Count == 0);
