// expect: ok
// why: the hidden backing field of a static property is state of the context: a second one that saw the first one's would return 7
// host: twice
// value: 3
public class Plugin
{
    static int Next { get => ++field; }

    public static object Run(object[] args) => Next + Next;
}
