// expect: ok
// why: a static constructor runs once, at the first access, method call or construction, and not for constants
// output: 3
// output: before
// output: ByMethod
// output: touched
// output: ByCreation
// output: created
// output: created
// output: ByField
// output: 11
// output: Base
// output: from base
// output: Derived

Console.WriteLine(ByConstant.Value);
Console.WriteLine("before");
ByMethod.Touch();
_ = new ByCreation();
_ = new ByCreation();
ByField.Value++;
Console.WriteLine(ByField.Value);
Console.WriteLine(Derived.FromBase());
_ = new Derived();

static class ByConstant
{
    public const int Value = 3;

    static ByConstant() => Console.WriteLine("never");
}

static class ByMethod
{
    static ByMethod() => Console.WriteLine("ByMethod");

    public static void Touch() => Console.WriteLine("touched");
}

class ByCreation
{
    static ByCreation() => Console.WriteLine("ByCreation");

    public ByCreation() => Console.WriteLine("created");
}

static class ByField
{
    public static int Value = 10;

    static ByField() => Console.WriteLine("ByField");
}

class Base
{
    static Base() => Console.WriteLine("Base");

    public static string FromBase() => "from base";
}

sealed class Derived : Base
{
    static Derived() => Console.WriteLine("Derived");
}
