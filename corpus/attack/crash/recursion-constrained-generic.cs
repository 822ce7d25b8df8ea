// expect: trap:depth
// why: the line of the trap is found by resolving call tokens; a constrained generic callee must not turn the trap into an error of the host
Console.WriteLine(F<int>(1));
static int F<T>(int n) where T : struct, IComparable<T> => F<T>(n + 1) + 1;
