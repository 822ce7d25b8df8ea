public class Plugin
{
    private readonly int[] _data = [1, 2, 3];

    public Plugin(int n) => Total = n;

    public virtual int Total { get; set; }

    public int Sum
    {
        get
        {
            int s = 0;
            foreach (int x in _data) s += x;
            return s + Total;
        }
    }

    public ref int this[int i] => ref At(i);

    private ref int At(int i) => ref i == 0 ? ref _data[0] : ref this[i - 1];

    public static Plugin operator ++(Plugin p) => new(p.Total + 1);

    public static int Run()
    {
        Plugin p = new(1);
        p++;
        return p.Sum + p[2];
    }
}
