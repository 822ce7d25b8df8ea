// expect: reject SC1004
// why: modifiers whose meaning to the runtime nobody has looked at
closed class Shape //~ reject SC1004
{
}

safe class Plugin //~ reject SC1004
{
    public static object Run(object[] args) => new Shape();
}
