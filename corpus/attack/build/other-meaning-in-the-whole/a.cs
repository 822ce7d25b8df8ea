public class Plugin { public static object Run(object[] args) => Lib.F(1); }
