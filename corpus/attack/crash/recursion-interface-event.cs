// expect: trap:depth
// why: an event accessor reached through an interface

public static class Plugin
{
    public static object? Run(object[] args)
    {
        I i = new C();
        i.E += () => { };
        return null;
    }
}

public interface I
{
    event Action E;
}

public sealed class C : I
{
    public event Action E
    {
        add
        {
            I again = this;
            again.E += value;
        }

        remove
        {
        }
    }
}
