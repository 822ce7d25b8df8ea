// expect: reject SC4008
// why: a program that compiles to more than the policy takes
// policy: small-image.json
public record R0(int A, string B);
public record R1(int A, string B);
public record R2(int A, string B);
public record R3(int A, string B);
public record R4(int A, string B);
public record R5(int A, string B);
public record R6(int A, string B);
public record R7(int A, string B);
public class Plugin { public static object Run(object[] args) => 0; }
