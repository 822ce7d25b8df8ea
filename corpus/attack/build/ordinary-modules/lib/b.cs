public static class Lib { public static int F(long x) => Hidden(x); internal static int Hidden(long x) => (int)x; }
