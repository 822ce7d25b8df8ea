// expect: ok
// why: operands, arguments and targets are evaluated left to right, exactly once
// output: 1 2 3 4 5 = -2
// output: a1 1 5
// output: 5,2,3,4 i=3
// output: k=12 0 1 2
// output: 3 1 2 a=1 b=2 c=3
// output: 0 1 1 0

List<string> log = [];
int T(int n)
{
    log.Add($"{n}");
    return n;
}
int[] A(int n)
{
    log.Add($"a{n}");
    return [10, 20, 30];
}
void Flush()
{
    Console.WriteLine(string.Join(" ", log));
    log.Clear();
}

int x = T(1) + T(2) * T(3) - (T(4) + T(5));
log.Add($"= {x}");
Flush();
A(1)[T(1)] += T(5);
Flush();
int i = 0;
int[] items = [1, 2, 3, 4];
items[i++] = items[i++] + items[i++];
log.Add(string.Join(",", items) + $" i={i}");
Flush();
int k = 1;
k = k++ + ++k;
k += k++ * 2;
log.Add($"k={k}");
bool b = T(0) > 0 && T(9) > 0 || T(1) == 1 & T(2) == 3;
Flush();
Named(c: T(3), a: T(1), b: T(2));
Flush();
(items[T(0)], items[T(1)]) = (items[T(1)], items[T(0)]);
Flush();

void Named(int a, int b = 99, int c = 98) => log.Add($"a={a} b={b} c={c}");
