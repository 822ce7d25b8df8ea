// expect: trap:depth
// why: a list pattern calls Length and the indexer
public class Plugin
{
    public int Length => 2;
    public int this[int i] => this is [1, 2] ? 1 : 0;

    public static object Run(object[] args) => new Plugin()[0];
}
