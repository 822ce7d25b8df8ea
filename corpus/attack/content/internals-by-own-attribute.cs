// expect: reject SC3006
// why: the runtime knows IgnoresAccessChecksTo by its name, whoever declares it
namespace System.Runtime.CompilerServices //~ reject SC3008
{
    public class IgnoresAccessChecksToAttribute(string name) : Attribute //~ reject SC1407
    {
        public string Name => name;
    }
}

[System.Runtime.CompilerServices.IgnoresAccessChecksTo("System.Private.CoreLib")] //~ reject SC3006
public class Plugin
{
    public static object Run(object[] args) => 1;
}
