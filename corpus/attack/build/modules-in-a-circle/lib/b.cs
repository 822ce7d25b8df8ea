public static class Lib { public static int F() => 1; }
