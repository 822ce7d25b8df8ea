// expect: reject SC1006
// why: two types that look like one in review: the second name has a Cyrillic o
public class Plugin
{
    static int Count(int x) => x;
    static int Cоunt(int x) { while (true) { } } //~ reject SC1006

    public static object Run(object[] args) => Cоunt(1); //~ reject SC1006
}
