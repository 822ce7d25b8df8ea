// expect: ok
// near: SC1203
// why: a constant stackalloc of one KiB is allowed, in a loop too
// output: 3

int sum = 0;
for (int i = 0; i < 3; i++)
{
    Span<byte> buffer = stackalloc byte[1024];
    buffer[1023] = (byte)i;
    sum += buffer[1023] + buffer[0];
}

Console.WriteLine(sum);
