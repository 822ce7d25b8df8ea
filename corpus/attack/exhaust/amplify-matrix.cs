// expect: trap:fuel   fuel: 300_000_000
// why: inverting and multiplying matrices is many operations behind one symbol
using System.Numerics;

public class Plugin
{
    public static object Run(object[] args)
    {
        Matrix4x4 m = Matrix4x4.CreateRotationX(1) * Matrix4x4.CreateRotationY(2);
        for (;;)
        {
            Matrix4x4.Invert(m * m, out Matrix4x4 n);
            Matrix4x4.Decompose(n, out _, out Quaternion q, out _);
            m = Matrix4x4.CreateFromQuaternion(Quaternion.Slerp(q, Quaternion.Identity, 0.1f));
        }
    }
}
