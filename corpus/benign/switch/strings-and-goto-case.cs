// expect: ok
// why: switch statements over strings and numbers with goto case, goto default and shared labels
// value: "meow meow woof woof noise moo oink noise noise silence 411 10 410 0 -1 -1"

public class Plugin
{
    private static string Sound(string animal)
    {
        switch (animal)
        {
            case "cat":
            case "kitten":
                return "meow";
            case "puppy":
                goto case "dog";
            case "dog":
                return "woof";
            case "wolf" when animal.Length > 10:
                return "never";
            case "cow":
            case "calf":
                return "moo";
            case "pig" or "hog":
                return "oink";
            case "horse":
            case "duck":
                goto default;
            case null:
                return "null";
            default:
                return animal.Length == 0 ? "silence" : "noise";
        }
    }

    private static int Machine(int state)
    {
        int steps = 0;
        switch (state)
        {
            case 0:
                steps++;
                goto case 2;
            case 1:
                steps += 10;
                break;
            case 2:
                steps += 100;
                if (steps < 350)
                    goto case 2;
                goto case 1;
            case -1:
            case > 100:
                steps = -1;
                break;
        }
        return steps;
    }

    public static object Run(object[] args) =>
        string.Join(" ", "cat,kitten,puppy,dog,wolf,cow,pig,horse,duck,".Split(',').Select(Sound)) + " " + string.Join(" ", new[] { 0, 1, 2, 3, -1, 500 }.Select(Machine));
}
