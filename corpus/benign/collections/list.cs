// expect: ok
// why: List: insertion, removal, search, sorting, ranges, ForEach, capacity
// output: 0,0,5,7,3,8,1,9,2,2 10 True 8 9 7 6
// output: 5,7,3,8 2
// output: 8,7,5,3 True True 7,5,3
// output: n3,n7,n5,n8,-3,-7,-5,-8 7,5 4 -5
// output: 1 5 10 10 5 1

List<int> list = [5, 3, 8, 1];
list.Add(9);
list.Insert(1, 7);
list.AddRange([2, 2]);
list.InsertRange(0, new[] { 0, 0 });
Console.WriteLine($"{string.Join(",", list)} {list.Count} {list.Contains(8)} {list.IndexOf(2)} {list.LastIndexOf(2)} {list.Find(x => x > 6)} {list.FindIndex(x => x == 1)}");
list.Remove(0);
list.RemoveAt(0);
list.RemoveRange(4, 2);
int removed = list.RemoveAll(x => x == 2);
Console.WriteLine($"{string.Join(",", list)} {removed}");
list.Sort();
list.Reverse();
Console.WriteLine($"{string.Join(",", list)} {list.Exists(x => x == 8)} {list.TrueForAll(x => x > 0)} {string.Join(",", list.FindAll(x => x % 2 == 1))}");
list.Sort((a, b) => (a % 3).CompareTo(b % 3) is not 0 and var c ? c : a - b);
List<string> texts = list.ConvertAll(x => $"n{x}");
list.ForEach(x => texts.Add($"{-x}"));
Console.WriteLine($"{string.Join(",", texts)} {string.Join(",", list.GetRange(1, 2))} {list.ToArray().Length} {list.BinarySearch(1000)}");
List<List<int>> triangle = [[1]];
for (int row = 1; row < 6; row++)
    triangle.Add([1, .. Enumerable.Range(0, row - 1).Select(i => triangle[row - 1][i] + triangle[row - 1][i + 1]), 1]);
Console.WriteLine(string.Join(" ", triangle[5]));
