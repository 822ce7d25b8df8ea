// expect: trap:depth
// why: the same at the depth limit: the line of the trap lies in a shared static virtual generic method
Console.WriteLine(Sv<Z>());
static int Sv<T>() where T : IV => T.M<T>();
interface IV { static virtual int M<T>() where T : IV => T.M<T>(); }
struct Z : IV { }
