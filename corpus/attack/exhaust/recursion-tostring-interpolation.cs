// expect: trap:depth
// why: interpolation calls ToString
public class Plugin
{
    public override string ToString() => $"<{this}>";

    public static object Run(object[] args) => $"{new Plugin()}";
}
