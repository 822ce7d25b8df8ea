// expect: trap:memory   memory: 16MiB
// why: a precision asks for a gigabyte of digits, four times
public class Plugin
{
    public static object Run(object[] args) => new System.Numerics.Vector4(1.5f).ToString("F500000000").Length;
}
