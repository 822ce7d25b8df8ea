extern alias safe_x;

public class Plugin
{
    private int _n;
    public Plugin()
    {
        _n = 1;
    }

    public int Twice
    {
        get
        {
            return _n * 2;
        }
    }

    public int this[int i]
    {
        get
        {
            return _n + i;
        }
    }

    public int N
    {
        get
        {
            return _n;
        }

        set
        {
            _n = value;
        }
    }

    public static int operator +(Plugin a, Plugin b)
    {
        return a._n + b._n;
    }

    public static explicit operator int (Plugin p)
    {
        return p._n;
    }

    public void Add(int x)
    {
        _n += x;
    }

    public int Run()
    {
        int Local(int x)
        {
            return x + 1;
        }

        System.Func<int, int> square = x =>
        {
            return x * x;
        };
        System.Action<int> add = x =>
        {
            Add(x);
        };
        add(square(Local(N)));
        return _n;
    }
}
