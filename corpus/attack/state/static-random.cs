// expect: ok
// why: a seeded generator in a static starts again in each context
// host: twice
// value: true
public class Plugin
{
    static readonly Random s_random = new(7);

    public static object Run(object[] args) => s_random.Next(1000) == new Random(7).Next(1000);
}
