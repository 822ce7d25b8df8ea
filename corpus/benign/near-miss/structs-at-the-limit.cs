// expect: ok
// near: SC1408 SC1409
// why: a matrix of sixteen doubles, and eight structs inside each other
// output: 17 42

var m = new Matrix(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
var c = new S8(new S7(new S6(new S5(new S4(new S3(new S2(new S1(42))))))));
Console.WriteLine($"{m.A + m.P} {c.In.In.In.In.In.In.In.X}");

record struct Matrix(double A, double B, double C, double D, double E, double F, double G, double H, double I, double J, double K, double L, double M, double N, double O, double P);
record struct S1(int X);
record struct S2(S1 In);
record struct S3(S2 In);
record struct S4(S3 In);
record struct S5(S4 In);
record struct S6(S5 In);
record struct S7(S6 In);
record struct S8(S7 In);
