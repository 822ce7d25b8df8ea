// expect: ok
// why: a method on a readonly struct field works on a copy, on a plain field on the field
// value: [1,1,1,2,2,1,1,1,2,1,2,3,3,2]

public class Plugin
{
    private struct Counter
    {
        private int _count;

        public int Next() => ++_count;

        public readonly int Peek() => _count;
    }

    private static readonly Counter s_frozen;
    private static Counter s_live;
    private readonly Counter _frozen = default;
    private Counter _live;
    private readonly Counter[] _array = new Counter[1];

    public static object Run(object[] args)
    {
        Plugin p = new();
        int[] results =
        [
            s_frozen.Next(), s_frozen.Next(), s_live.Next(), s_live.Next(), s_live.Peek(),
            p._frozen.Next(), p._frozen.Next(), p._live.Next(), p._live.Next(),
            p._array[0].Next(), p._array[0].Next(), Through(in s_live), Through(in s_live), s_live.Peek(),
        ];
        return results;
    }

    private static int Through(in Counter counter) => counter.Next();
}
