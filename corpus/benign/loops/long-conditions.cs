// expect: ok
// near: SC6140
// why: a condition that is false at once belongs to the region around its loop; unpaid, a long one looks like work for nothing
// output: 100
int a = 1, b = 2, c = 3, n = 0;
for (int i = 0; i < 100; i++)
{
    while (a * b + c * a + b * c + a * a * b + c * a * b * c + a * b + c * a + b * c + a * a * b + c * a * b * c + a * b + c * a + b * c + a * a * b > 100_000) n++;
    while (i % 2 != 0 && i % 3 != 0 && i % 5 != 0 && i % 7 != 0 && i % 11 != 0 && i % 13 != 0 && i % 17 != 0 && i % 19 != 0 && i % 23 != 0 && n < i) n++;
    for (; n % 2 == 0 && n % 3 == 0 && n % 5 == 0 && n % 7 == 0 && n % 11 == 0 && n % 13 == 0 && n % 17 == 0 && n > 0; n--) c++;
}

Console.WriteLine(n + c);
