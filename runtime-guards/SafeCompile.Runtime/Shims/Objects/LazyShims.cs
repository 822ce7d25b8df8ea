// If this file is wrong an attacker nests factories until unwinding overflows the stack: Lazy catches what its factory throws.
namespace SafeCompile.Runtime;

/// <summary>
/// Metered <see cref="Lazy{T}"/> over a factory of the guest's. One thread runs a context, so its lock is never waited for. It catches and keeps
/// what the factory throws, so the call reserves the stack of one handler.
/// </summary>
public static class LazyShims
{
    [Shim("M:System.Lazy`1.#ctor(System.Func{`0})")]
    public static Lazy<T> New<T>(Meter m, Func<T> valueFactory)
    {
        Guard.Charge(m, 40, 160);
        return new Lazy<T>(valueFactory);
    }

    [Shim("M:System.Lazy`1.#ctor(System.Func{`0},System.Boolean)")]
    public static Lazy<T> New<T>(Meter m, Func<T> valueFactory, bool isThreadSafe)
    {
        Guard.Charge(m, 40, 160);
        return new Lazy<T>(valueFactory, isThreadSafe);
    }

    [Shim("M:System.Lazy`1.#ctor(`0)")]
    public static Lazy<T> New<T>(Meter m, T value)
    {
        Guard.Charge(m, 40, 160);
        return new Lazy<T>(value);
    }

    [Shim("M:System.Lazy`1.get_Value")]
    public static T GetValue<T>(Meter m, Lazy<T> self)
    {
        if (self.IsValueCreated)
        {
            Guard.Charge(m, 5);
            return self.Value;
        }

        Guard.Enter(6_150); // What Lazy keeps it also throws again, at each call.
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        T value = self.Value;
        Guard.EndTry(m, mark);
        Guard.Leave(m);
        return value;
    }
}
