// expect: ok
// near: SC1412
// why: long chains of var, calls and lambdas whose types do not grow
// output: True
// output: 26 117

var a0 = 1.5;
var a1 = Math.Max(a0, a0) + Mix(a0, a0);
var a2 = Math.Max(a1, a1) + Mix(a1, a1);
var a3 = Math.Max(a2, a2) + Mix(a2, a2);
var a4 = Math.Max(a3, a3) + Mix(a3, a3);
var a5 = Math.Max(a4, a4) + Mix(a4, a4);
var a6 = Math.Max(a5, a5) + Mix(a5, a5);
var a7 = Math.Max(a6, a6) + Mix(a6, a6);
var a8 = Math.Max(a7, a7) + Mix(a7, a7);
var a9 = Math.Max(a8, a8) + Mix(a8, a8);
var a10 = Math.Max(a9, a9) + Mix(a9, a9);
var a11 = Math.Max(a10, a10) + Mix(a10, a10);
var a12 = Math.Max(a11, a11) + Mix(a11, a11);
var a13 = Math.Max(a12, a12) + Mix(a12, a12);
var a14 = Math.Max(a13, a13) + Mix(a13, a13);
var a15 = Math.Max(a14, a14) + Mix(a14, a14);
var a16 = Math.Max(a15, a15) + Mix(a15, a15);
var a17 = Math.Max(a16, a16) + Mix(a16, a16);
var a18 = Math.Max(a17, a17) + Mix(a17, a17);
var a19 = Math.Max(a18, a18) + Mix(a18, a18);
var a20 = Math.Max(a19, a19) + Mix(a19, a19);
var a21 = Math.Max(a20, a20) + Mix(a20, a20);
var a22 = Math.Max(a21, a21) + Mix(a21, a21);
var a23 = Math.Max(a22, a22) + Mix(a22, a22);
var a24 = Math.Max(a23, a23) + Mix(a23, a23);
var a25 = Math.Max(a24, a24) + Mix(a24, a24);
var a26 = Math.Max(a25, a25) + Mix(a25, a25);
var a27 = Math.Max(a26, a26) + Mix(a26, a26);
var a28 = Math.Max(a27, a27) + Mix(a27, a27);
var a29 = Math.Max(a28, a28) + Mix(a28, a28);
var a30 = Math.Max(a29, a29) + Mix(a29, a29);
var list = Enumerable.Range(0, 40).ToList();
var q = list
    .Where(x => x != 0)
    .Where(x => x != 1)
    .Where(x => x != 2)
    .Where(x => x != 3)
    .Where(x => x != 4)
    .Where(x => x != 5)
    .Where(x => x != 6)
    .Where(x => x != 7)
    .Where(x => x != 8)
    .Where(x => x != 9)
    .Where(x => x != 10)
    .Where(x => x != 11)
    .Where(x => x != 12)
    .Where(x => x != 13)
    .Select(x => x * 2).OrderBy(x => x).ToArray();
var pairs = list.Zip(list).Select(p => p.First + p.Second).Zip(list).Select(p => p.First + p.Second).ToList();
Console.WriteLine(a30 > 0);
Console.WriteLine(q.Length + " " + pairs[^1]);

static double Mix(double x, double y) => (x + y) / 4;
