// expect: trap:depth
// why: adding a handler adds a handler
public class Plugin
{
    event Action E { add { E += value; } remove { E -= value; } }

    public static object Run(object[] args) { new Plugin().E += () => { }; return 0; }
}
