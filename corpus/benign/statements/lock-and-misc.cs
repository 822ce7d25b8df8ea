// expect: ok
// why: lock on an object, nested blocks and scopes, discards, checked blocks, empty statements, labelled blocks
// value: 1119

public class Plugin
{
    private readonly object _gate = new();
    private int _count;

    public int Enter(int depth)
    {
        lock (_gate)
        {
            _count++;
            if (depth > 0)
                return Enter(depth - 1);
            try
            {
                lock (this)
                {
                    throw new InvalidOperationException();
                }
            }
            catch (InvalidOperationException)
            {
                _count += 100;
            }
        }
        return _count;
    }

    public static object Run(object[] args)
    {
        Plugin p = new();
        int total = p.Enter(5);
        ;
        {
            int scoped = 1;
            total += scoped;
        }
        {
            int scoped = 2;
            total += scoped;
        }
        _ = int.TryParse("5", out int parsed);
        (_, int second) = (1, 2);
        checked
        {
            total += parsed * second;
        }
        object? nothing = null;
        try
        {
            lock (nothing!)
            {
                total = -1;
            }
        }
        catch (ArgumentNullException)
        {
            total += 1000;
        }
        return total;
    }
}
