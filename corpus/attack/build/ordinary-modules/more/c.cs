global using static Lib;

public static class More { public static int G() => F(2) + Hidden(); static int Hidden() => 3; }
