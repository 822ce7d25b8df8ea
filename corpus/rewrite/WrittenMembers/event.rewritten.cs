extern alias safe_x;

public class Button
{
    private System.Action<int>? PressedField_x;
    public event System.Action<int>? Pressed
    {
        add
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(20);
            PressedField_x = safe_x::SafeCompile.Runtime.DelegateShims.Combine<System.Action<int>>(m_x, PressedField_x, value);
        }

        remove
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(20);
            PressedField_x = safe_x::SafeCompile.Runtime.DelegateShims.Remove<System.Action<int>>(m_x, PressedField_x, value);
        }
    }

    public void Press(int n)
    {
        if (PressedField_x is { } t0_x)
        {
            t0_x.Invoke(n);
        }
    }
}

public class Plugin
{
    public static int Run()
    {
        int sum = 0;
        Button b = new();
        b.Pressed += n =>
        {
            sum += n;
        };
        b.Press(2);
        return sum;
    }
}
