// expect: reject SC1415
// why: an array of many dimensions costs the runtime a type of its own, and an access more than is charged
public class Plugin
{
    public static object Run(object[] args)
    {
        int[,,,,,,,,,,,,,,,] a = new int[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]; //~ reject SC1415
        return a.Rank; //~ reject SC1415
    }
}
