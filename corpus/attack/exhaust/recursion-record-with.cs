// expect: trap:depth
// why: the copy constructor of a record runs on with
public class Plugin
{
    record R { public R() { } protected R(R other) { Twin = other with { }; } public R? Twin { get; init; } }

    public static object Run(object[] args) => (new R() with { }).Twin is null;
}
