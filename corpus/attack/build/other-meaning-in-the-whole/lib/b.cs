public static class Lib { public static int F(long x) => 1; internal static int F(int x) => 2; }
