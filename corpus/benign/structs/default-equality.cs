// expect: ok
// why: structs without their own Equals: compared field by field, as keys and in sets
// value: "True False False first again 2 2 True 1"

public class Plugin
{
    private struct Inner
    {
        public string? Text;
        public int Number;
    }

    private struct Key
    {
        public int A;
        public Inner B;
    }

    public static object Run(object[] args)
    {
        Key k1 = new() { A = 1, B = new() { Text = "x" + args.Length, Number = 2 } };
        Key k2 = new() { A = 1, B = new() { Text = "x0", Number = 2 } };
        Key k3 = k2;
        k3.B.Number++;
        Dictionary<Key, string> map = new() { [k1] = "first", [k3] = "third" };
        map[k2] += " again";
        return $"{k1.Equals(k2)} {k1.Equals(k3)} {k1.Equals("x")} {map[k1]} {map.Count} {new HashSet<Key> { k1, k2, k3 }.Count} {new[] { k3, k1 }.Contains(k2)} {new List<Key> { k3, k2 }.IndexOf(k1)}";
    }
}
