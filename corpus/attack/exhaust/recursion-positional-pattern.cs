// expect: trap:depth
// why: a positional pattern calls Deconstruct
public class Plugin
{
    void Deconstruct(out int a, out int b) { a = b = this is (1, 2) ? 1 : 0; }

    public static object Run(object[] args) => new Plugin() is (1, 2);
}
