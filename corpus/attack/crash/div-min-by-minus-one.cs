// expect: throws OverflowException
// why: the division that the processor itself refuses
public class Plugin
{
    public static object Run(object[] args) { int a = int.MinValue, b = -1 - args.Length + args.Length; return a / b; }
}
