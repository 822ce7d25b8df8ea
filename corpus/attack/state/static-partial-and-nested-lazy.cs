// expect: ok
// why: the lazy singleton of nested classes
// host: twice
// value: 1
public class Plugin
{
    sealed class Config { Config() { } public int N; public static Config Instance => Holder.Value; static class Holder { internal static readonly Config Value = new(); } }

    public static object Run(object[] args) => ++Config.Instance.N;
}
