// expect: ok
// why: small answers of the base library that a stand-in can get wrong
// output: System.Span<Int32>[2]
// output: System.Memory<Int32>[3]
// output: System.ReadOnlySpan<Int32>[1]
// output: []
// output: a
// output: 1
// output: startIndex
// output: comparisonType
// output: styles
// output: TEnum
using System;
using System.Globalization;
using System.Text;

Console.WriteLine(new int[] { 1, 2 }.AsSpan().ToString());
Console.WriteLine(new Memory<int>([1, 2, 3]).ToString());
Console.WriteLine(((ReadOnlySpan<int>)[1]).ToString());
Console.WriteLine($"[{string.Format("{0}", CultureInfo.InvariantCulture)}]");
Console.WriteLine(new StringBuilder("a").Append(new StringBuilder("bc"), 4, 0).Insert(9, (object?)null));
Console.WriteLine(((ReadOnlySpan<int>)[6, -1, 10]).IndexOfAnyInRange(int.MaxValue, -1));
try { new StringBuilder("abc").Append(new StringBuilder("bc"), 1, 4); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
try { "abc".IndexOf("a", 4, (StringComparison)9); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
try { DateTimeOffset.Parse("2024-01-01", null, DateTimeStyles.NoCurrentDateDefault); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
try { Enum.Parse<int>("1"); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
