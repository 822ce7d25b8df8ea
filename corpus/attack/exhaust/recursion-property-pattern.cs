// expect: trap:depth
// why: a property pattern calls the getter, which matches itself
public class Plugin
{
    int Size => this is { Size: > 0 } ? 1 : 0;

    public static object Run(object[] args) => new Plugin().Size;
}
