// expect: ok
// why: taking a delegate out of a list compares delegates, which calls nobody, but the verifier cannot know
// output: 0

var undoable = new List<Delegate>();
Action hello = () => Console.WriteLine("hello");
undoable.Add(hello);
Action undo = () => undoable.Remove(hello);
undo();
Console.WriteLine(undoable.Count);
