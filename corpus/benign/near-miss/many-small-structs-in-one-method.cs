// expect: ok
// near: SC1416
// why: forty vectors in one method take one kilobyte of stack
// output: Vector { X = 780, Y = 820, Z = 860 }

var v0 = new Vector(0, 0 + 1, 0 + 2);
var v1 = new Vector(1, 1 + 1, 1 + 2);
var v2 = new Vector(2, 2 + 1, 2 + 2);
var v3 = new Vector(3, 3 + 1, 3 + 2);
var v4 = new Vector(4, 4 + 1, 4 + 2);
var v5 = new Vector(5, 5 + 1, 5 + 2);
var v6 = new Vector(6, 6 + 1, 6 + 2);
var v7 = new Vector(7, 7 + 1, 7 + 2);
var v8 = new Vector(8, 8 + 1, 8 + 2);
var v9 = new Vector(9, 9 + 1, 9 + 2);
var v10 = new Vector(10, 10 + 1, 10 + 2);
var v11 = new Vector(11, 11 + 1, 11 + 2);
var v12 = new Vector(12, 12 + 1, 12 + 2);
var v13 = new Vector(13, 13 + 1, 13 + 2);
var v14 = new Vector(14, 14 + 1, 14 + 2);
var v15 = new Vector(15, 15 + 1, 15 + 2);
var v16 = new Vector(16, 16 + 1, 16 + 2);
var v17 = new Vector(17, 17 + 1, 17 + 2);
var v18 = new Vector(18, 18 + 1, 18 + 2);
var v19 = new Vector(19, 19 + 1, 19 + 2);
var v20 = new Vector(20, 20 + 1, 20 + 2);
var v21 = new Vector(21, 21 + 1, 21 + 2);
var v22 = new Vector(22, 22 + 1, 22 + 2);
var v23 = new Vector(23, 23 + 1, 23 + 2);
var v24 = new Vector(24, 24 + 1, 24 + 2);
var v25 = new Vector(25, 25 + 1, 25 + 2);
var v26 = new Vector(26, 26 + 1, 26 + 2);
var v27 = new Vector(27, 27 + 1, 27 + 2);
var v28 = new Vector(28, 28 + 1, 28 + 2);
var v29 = new Vector(29, 29 + 1, 29 + 2);
var v30 = new Vector(30, 30 + 1, 30 + 2);
var v31 = new Vector(31, 31 + 1, 31 + 2);
var v32 = new Vector(32, 32 + 1, 32 + 2);
var v33 = new Vector(33, 33 + 1, 33 + 2);
var v34 = new Vector(34, 34 + 1, 34 + 2);
var v35 = new Vector(35, 35 + 1, 35 + 2);
var v36 = new Vector(36, 36 + 1, 36 + 2);
var v37 = new Vector(37, 37 + 1, 37 + 2);
var v38 = new Vector(38, 38 + 1, 38 + 2);
var v39 = new Vector(39, 39 + 1, 39 + 2);
var sum = v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29 + v30 + v31 + v32 + v33 + v34 + v35 + v36 + v37 + v38 + v39;
Console.WriteLine(sum);

readonly record struct Vector(double X, double Y, double Z)
{
    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
}
