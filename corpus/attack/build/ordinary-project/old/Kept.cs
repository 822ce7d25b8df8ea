public static class Kept { public const int Value = 1; }
