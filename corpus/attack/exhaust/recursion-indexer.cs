// expect: trap:depth
// why: an indexer that reads itself
public class Plugin
{
    int this[int i] => this[i + 1];

    public static object Run(object[] args) => new Plugin()[0];
}
