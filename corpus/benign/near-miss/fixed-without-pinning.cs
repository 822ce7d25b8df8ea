// expect: ok
// near: SC1202 SC1402
// why: a grid of fixed size and a fixed point number need no pinned memory and no layout
// output: 384 0 2.25 12

var grid = new Grid(3);
grid[1, 2] = Fixed.Of(1.5);
Console.WriteLine($"{grid[1, 2].Raw} {grid[0, 0].Raw} {grid[1, 2] * grid[1, 2]} {sizeof(int) * 3}");

readonly record struct Fixed(int Raw)
{
    public static Fixed Of(double value) => new((int)(value * 256));
    public static double operator *(Fixed a, Fixed b) => (long)a.Raw * b.Raw / 65536.0;
}

class Grid(int @fixed)
{
    readonly Fixed[] _cells = new Fixed[@fixed * @fixed];
    public Fixed this[int x, int y]
    {
        get => _cells[y * @fixed + x];
        set => _cells[y * @fixed + x] = value;
    }
}
