public class Button
{
    public event System.Action<int>? Pressed;

    public void Press(int n) => Pressed?.Invoke(n);
}

public class Plugin
{
    public static int Run()
    {
        int sum = 0;
        Button b = new();
        b.Pressed += n => sum += n;
        b.Press(2);
        return sum;
    }
}
