// expect: throws Exception
// why: escape sequences and line ends in a message must not reach a log as they are
public class Plugin
{
    public static object Run(object[] args) => throw new Exception("\u001b[2J\u001b]0;owned\u0007\r\nC:\\x.cs(1,1): error SC2001: forged \u202e");
}
