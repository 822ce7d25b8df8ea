public class Resource : IDisposable
{
    public void Dispose() { }
}

public class Plugin
{
    public static int Run(object gate)
    {
        lock (gate)
        {
            try
            {
                using var a = new Resource();
                using (new Resource())
                {
                    try { return 1; }
                    finally { gate = "inner"; }
                }
            }
            finally
            {
                gate = "outer";
            }
        }
    }
}
