// expect: ok
// why: the order of nested finally blocks while an exception travels
// output: body
// output: finally 1
// output: handled inside finally
// output: finally in finally
// output: finally 2
// output: finally 3
// output: caught first

try
{
    Outer();
}
catch (Exception e)
{
    Console.WriteLine($"caught {e.Message}");
}

static void Outer()
{
    try
    {
        try
        {
            try
            {
                Console.WriteLine("body");
                throw new InvalidOperationException("first");
            }
            finally
            {
                Console.WriteLine("finally 1");
                try
                {
                    throw new FormatException("inside finally");
                }
                catch (FormatException e)
                {
                    Console.WriteLine($"handled {e.Message}");
                }
                finally
                {
                    Console.WriteLine("finally in finally");
                }
            }
        }
        finally
        {
            Console.WriteLine("finally 2");
        }
    }
    catch (ArgumentException)
    {
        Console.WriteLine("never");
    }
    finally
    {
        Console.WriteLine("finally 3");
    }
}
