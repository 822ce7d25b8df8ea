public class Plugin
{
    private int _n;

    public Plugin() => _n = 1;

    public int Twice => _n * 2;

    public int this[int i] => _n + i;

    public int N { get => _n; set => _n = value; }

    public static int operator +(Plugin a, Plugin b) => a._n + b._n;

    public static explicit operator int(Plugin p) => p._n;

    public void Add(int x) => _n += x;

    public int Run()
    {
        int Local(int x) => x + 1;
        System.Func<int, int> square = x => x * x;
        System.Action<int> add = x => Add(x);
        add(square(Local(N)));
        return _n;
    }
}
