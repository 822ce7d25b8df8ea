public class Plugin
{
    private static int s_count;
    private static readonly int[] s_table = { 1, 2, Next() };
    private const int Size = 3;
    private static readonly int s_answer = 42;

    private static int Next() => ++s_count;

    public static int Run() => s_table[2] + Size + s_answer + s_count;
}
