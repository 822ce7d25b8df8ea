// expect: ok
// why: backward and forward goto, out of nested loops
// output: 5
// output: 9 40 41
// output: 0 1 2 end

int n = 0;
top:
n++;
if (n < 5)
    goto top;
Console.WriteLine(n);

for (int a = 1; a < 100; a++)
    for (int b = a; b < 100; b++)
        for (int c = b; c < 100; c++)
            if (a * a + b * b == c * c && a + b + c == 90)
            {
                Console.WriteLine($"{a} {b} {c}");
                goto found;
            }
Console.WriteLine("none");
found:
int i = 0;
loop:
if (i == 3)
    goto end;
Console.Write($"{i++} ");
goto loop;
end:
Console.WriteLine("end");
