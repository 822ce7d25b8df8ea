// expect: ok
// near: SC1201
// why: a product and a bitwise and are not pointers
// output: 42 6 1 True 12 1

int a = 6, b = 7, unsafeCount = 1;
int product = a * b, both = a & b, @unsafe = ~a & b;
bool and = a > 1 & b > 1;
ref int alias = ref a;
alias *= 2;
Console.WriteLine($"{product} {both} {@unsafe} {and} {a} {unsafeCount}");
