// expect: ok
// why: a concatenation of many parts goes through an array, which is charged where it is made
// output: 0:a-b-c;1:a-b-c;2:a-b-c;
// output: 0=a+b+c|

string[] p = ["a", "b", "c"];
string all = "";
for (int i = 0; i < 3; i++) all += i + ":" + p[0] + "-" + p[1] + "-" + p[2] + ";";
Console.WriteLine(all);
Console.WriteLine(Line(0, p));

static string Line(int n, string[] p) => n + "=" + p[0] + "+" + p[1] + "+" + p[2] + "|";
