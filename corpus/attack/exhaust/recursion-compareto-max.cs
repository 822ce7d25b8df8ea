// expect: trap:depth
// why: CompareTo asks LINQ for the maximum of two of its kind
public class Plugin
{
    class C : IComparable<C> { public int CompareTo(C? o) => new[] { new C(), new C() }.Max() is null ? 0 : 1; }

    public static object Run(object[] args) => new List<C> { new(), new() }.Max() is null;
}
