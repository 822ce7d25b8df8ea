// expect: ok
// why: small games and ray tracers compute with the vectors of System.Numerics
// output: <7, 0> <3.0, 1.0> 7.000
// output: <0, 0, 1> 0 <0.75, 0.25, 0> <-1, -0, -0> 2
// output: <2, 0, 6> True <1, 0, 1> 6
// output: <3, 4, 5> 1 8 True
// output: <1, 1, 1>
// output: { {M11:1 M12:0} {M21:0 M22:1} {M31:5 M32:6} }
// output: {Normal:<0, 1, 0> D:2}{X:0 Y:0 Z:0 W:1}
// output: <-3; 4> <2; 2> <1; -2> 5 <2.00; -1.00> <2.5; 5>
// output: 2 one True
using System.Numerics;

var position = new Vector2(1, 2);
var velocity = new Vector2(3, -1);
for (int i = 0; i < 4; i++)
{
    position += velocity * 0.5f;
    if (position.Y < 0.5f) velocity = Vector2.Reflect(velocity, Vector2.UnitY);
}

Console.WriteLine($"{position} {velocity:F1} {Vector2.Distance(position, Vector2.Zero):F3}");
Vector3 x = Vector3.UnitX, y = new(0, 1, 0);
Console.WriteLine($"{Vector3.Cross(x, y)} {Vector3.Dot(x, y)} {Vector3.Lerp(x, y, 0.25f)} {-x} {(x + y).LengthSquared()}");
Vector3 v = default;
v.X = 2;
v.Z = v.X * 3;
Console.WriteLine($"{v} {v == new Vector3(2, 0, 6)} {Vector3.Clamp(v, Vector3.Zero, Vector3.One)} {v[2]}");
Matrix4x4 move = Matrix4x4.CreateScale(2) * Matrix4x4.CreateTranslation(1, 2, 3);
Console.WriteLine($"{Vector3.Transform(Vector3.One, move)} {move.M41} {move.GetDeterminant()} {Matrix4x4.Invert(move, out Matrix4x4 back)}");
Console.WriteLine(Vector3.Transform(new Vector3(3, 4, 5), back));
Console.WriteLine(Matrix3x2.CreateTranslation(5, 6));
Console.WriteLine(new Plane(Vector3.UnitY, 2).ToString() + Quaternion.Identity);
Complex c = new(1, 2);
Console.WriteLine($"{c * c} {c + 1} {Complex.Conjugate(c)} {Complex.Abs(new Complex(3, 4))} {c / new Complex(0, 1):F2} {2.5 * c}");
var seen = new HashSet<Vector2> { new(1, 2), new(1, 2), new(2, 1) };
var names = new Dictionary<Vector3, string> { [Vector3.One] = "one" };
Console.WriteLine($"{seen.Count} {names[new Vector3(1, 1, 1)]} {seen.Contains(new Vector2(2, 1))}");
