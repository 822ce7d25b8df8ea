// expect: trap:depth
// why: a slice pattern calls Slice or the range indexer
public class Plugin
{
    public int Length => 5;
    public int this[int i] => i;
    public Plugin Slice(int start, int length) => this is [_, .. var rest] ? rest : this;

    public static object Run(object[] args) => new Plugin().Slice(0, 1).Length;
}
