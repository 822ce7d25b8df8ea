namespace SafeCompile.Verification;
internal static class Handlers { internal static void Check(GuestImage image, Findings findings) { } }
internal static class MeterFlow { internal static void Check(GuestImage image, Findings findings) { } }
internal static class GuardUse { internal static void Check(GuestImage image, Findings findings) { } }
