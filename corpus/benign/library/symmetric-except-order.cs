// expect: ok
// why: sorted sets from collection expressions, and the order that a symmetric difference leaves
// output: 1,2,3
// output: a2
// output: 0
// output: 1,7,4,5,8,9
// output: a,q,c,d
// output: 0
// output: z,y
// output: 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74
// output: 1,3

SortedSet<int> s = [3, 1, .. new[] { 2, 3 }]; Console.WriteLine(string.Join(",", s)); SortedSet<string> t = ["b", "a"]; Console.WriteLine(t.Min + t.Count); SortedSet<int> e = []; Console.WriteLine(e.Count);
HashSet<int> h = [1, 2, 3, 4, 5]; h.Remove(2); h.SymmetricExceptWith([3, 7, 8, 9]); Console.WriteLine(string.Join(",", h));
HashSet<string> h3 = ["a", "b"]; h3.SymmetricExceptWith(["b", "c", "b", "c", "d"]); h3.Add("q"); Console.WriteLine(string.Join(",", h3)); h3.SymmetricExceptWith(h3); Console.WriteLine(h3.Count); h3.SymmetricExceptWith(["z", "z", "y"]); Console.WriteLine(string.Join(",", h3));
HashSet<int> h4 = [.. Enumerable.Range(0, 50)]; h4.SymmetricExceptWith(Enumerable.Range(25, 50)); Console.WriteLine(string.Join(",", h4)); ISet<int> i5 = new HashSet<int> { 1, 2 }; i5.SymmetricExceptWith(new List<int> { 2, 3 }); Console.WriteLine(string.Join(",", i5));
