// expect: ok
// why: throw; keeps the exception object, a new exception can carry the old one
// value: "layer / deep / 2 / True"

public class Plugin
{
    private sealed class LayerException(string message, Exception inner) : Exception(message, inner);

    public static object Run(object[] args)
    {
        Exception original = new InvalidOperationException("deep");
        try
        {
            Middle(original);
            return "nothing thrown";
        }
        catch (LayerException e)
        {
            int layers = 0;
            for (Exception? at = e; at is not null; at = at.InnerException)
                layers++;
            return $"{e.Message} / {e.InnerException?.Message} / {layers} / {ReferenceEquals(e.InnerException, original)}";
        }
    }

    private static void Middle(Exception e)
    {
        try
        {
            try
            {
                throw e;
            }
            catch (InvalidOperationException)
            {
                throw;
            }
        }
        catch (Exception caught)
        {
            throw new LayerException("layer", caught);
        }
    }
}
