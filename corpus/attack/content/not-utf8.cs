// expect: reject SC3011
// why: bytes that mean one thing to a reviewer's editor and another to the compiler
public class Plugin
{
    public static object Run(object[] args) => "café".Length;
}
