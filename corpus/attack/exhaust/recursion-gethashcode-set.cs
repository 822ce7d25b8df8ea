// expect: trap:depth
// why: GetHashCode uses a set whose hash code it is
public class Plugin
{
    public override int GetHashCode() { var s = new HashSet<Plugin>(); s.Add(this); return s.Count; }
    public override bool Equals(object? o) => true;

    public static object Run(object[] args) => new Plugin().GetHashCode();
}
