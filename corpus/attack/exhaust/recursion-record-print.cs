// expect: trap:depth
// why: PrintMembers of a record prints a property that prints the record
public class Plugin
{
    record R(int A) { public string B => ToString(); }

    public static object Run(object[] args) => new R(1).ToString();
}
