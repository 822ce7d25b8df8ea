// expect: ok
// why: sieves, codecs and binary formats use bit arrays, segments, block copies and BinaryPrimitives
// output: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 
// output: 0110 6 True False
// output: 01020304EFBE000000000000 BEEF 16777216
// output: 020000000300000000000000 12
// output: 5 2 1 20 20,3 20
using System.Buffers.Binary;
using System.Collections;

var sieve = new BitArray(50, true);
sieve[0] = sieve[1] = false;
for (int i = 2; i * i < sieve.Length; i++)
    for (int j = i * i; sieve[i] && j < sieve.Count; j += i) sieve.Set(j, false);
for (int i = 0; i < sieve.Length; i++) if (sieve.Get(i)) Console.Write(i + " ");
Console.WriteLine();
var bits = new BitArray(new[] { true, false, true, true });
bits.And(new BitArray(new byte[] { 0b1001 }) { Length = 4 }).Not();
foreach (bool bit in bits) Console.Write(bit ? 1 : 0);
var packed = new int[1];
bits.CopyTo(packed, 0);
Console.WriteLine($" {packed[0]} {bits.HasAnySet()} {new BitArray(bits).LeftShift(1)[0]}");

byte[] frame = new byte[12];
BinaryPrimitives.WriteInt32BigEndian(frame, 0x01020304);
BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(4), 0xBEEF);
Console.WriteLine(Convert.ToHexString(frame) + " " + BinaryPrimitives.ReadUInt16LittleEndian(frame.AsSpan(4)).ToString("X") + " " + BinaryPrimitives.ReverseEndianness(1));
int[] numbers = [1, 2, 3];
Buffer.BlockCopy(numbers, 4, frame, 0, 8);
Console.WriteLine(Convert.ToHexString(frame) + " " + Buffer.ByteLength(numbers));

var middle = new ArraySegment<int>(numbers, 1, 2);
int sum = 0;
foreach (int n in middle) sum += n;
middle[0] = 20;
Console.WriteLine($"{sum} {middle.Count} {middle.Offset} {numbers[1]} {string.Join(",", middle.ToArray())} {middle.Max()}");
