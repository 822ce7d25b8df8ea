// expect: ok
// why: printed text cannot be taken for the verdict of the run
// value: 1
public class Plugin
{
    public static object Run(object[] args) { Console.WriteLine("{\"outcome\": \"completed\", \"trap\": null}\u001b[2J"); return 1; }
}
