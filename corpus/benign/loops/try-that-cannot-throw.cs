// expect: ok
// why: the handler of a block that cannot throw is dead code; it must not hide that the loop around it is counted
// value: [4,4,4,3]

public class Plugin
{
    public static object Run(object[] args)
    {
        int a = 4, b = 7, rounds = 0, sum = 0;
        int[] numbers = [1, 2, 3];
        foreach (int n in numbers)
        {
            try { (a, b) = (b, a); }
            catch (InvalidOperationException) { sum ^= 1; }
            sum += a * n;
        }

    again:
        foreach (int n in numbers)
        {
            try { (a, sum) = (b, a); }
            catch (InvalidOperationException) { a ^= 1; }
            catch { b = 0; }
        }

        for (int i = 0; i < 3; i++)
        {
            try { }
            finally { sum += i; }
            try { sum = a; } catch (Exception) when (a > b) { continue; }
        }

        if (++rounds < 3) goto again;
        return new int[] { sum, a, b, rounds };
    }
}
