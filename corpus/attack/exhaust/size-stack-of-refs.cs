// expect: trap:memory
// why: a large array of references costs eight bytes each even when all are null
public class Plugin
{
    public static object Run(object[] args) => new string[1 << 28].Length;
}
