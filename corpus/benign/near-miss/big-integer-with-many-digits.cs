// expect: ok
// why: numbers of some ten thousand digits are ordinary use
// output: 4226
// output: True
// output: 275954

using System.Numerics;

BigInteger p = BigInteger.Pow(7, 5_000);
Console.WriteLine(p.ToString().Length);
Console.WriteLine((BigInteger.One << 2_000_000).IsEven);
Console.WriteLine(BigInteger.Parse(new string('9', 2_000)) % 1_000_007);
