// expect: ok
// near: SC1301
// why: a job that goes on step by step is an iterator, whatever its names say
// output: copy 0% copy 50% copy 100% True

var async = new Job("copy");
foreach (string state in async.Await()) Console.Write(state + " ");
Console.WriteLine(async.Done);

class Job(string name)
{
    public bool Done { get; private set; }
    public IEnumerable<string> Await()
    {
        for (int percent = 0; percent <= 100; percent += 50) yield return $"{name} {percent}%";
        Done = true;
    }
}
