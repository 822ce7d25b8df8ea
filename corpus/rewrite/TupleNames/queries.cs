public static class C
{
    public static int F(List<int> orders)
    {
        var sums = from o in orders let amount = o * 2 select (o, amount, Twice: o + o);
        int total = 0;
        foreach (var s in sums) total += s.o + s.amount + s.Twice;
        return total;
    }
}
