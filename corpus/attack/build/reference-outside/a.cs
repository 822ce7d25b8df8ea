public class Plugin { public static object Run(object[] args) => null; }
