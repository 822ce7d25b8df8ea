// expect: trap:fuel   fuel: 500_000_000
// why: each function calls the next one ten times: 10^12 calls from twelve functions
public class Plugin
{
    static void F0() { }
    static void F1() { F0(); F0(); F0(); F0(); F0(); F0(); F0(); F0(); F0(); F0(); }
    static void F2() { F1(); F1(); F1(); F1(); F1(); F1(); F1(); F1(); F1(); F1(); }
    static void F3() { F2(); F2(); F2(); F2(); F2(); F2(); F2(); F2(); F2(); F2(); }
    static void F4() { F3(); F3(); F3(); F3(); F3(); F3(); F3(); F3(); F3(); F3(); }
    static void F5() { F4(); F4(); F4(); F4(); F4(); F4(); F4(); F4(); F4(); F4(); }
    static void F6() { F5(); F5(); F5(); F5(); F5(); F5(); F5(); F5(); F5(); F5(); }
    static void F7() { F6(); F6(); F6(); F6(); F6(); F6(); F6(); F6(); F6(); F6(); }
    static void F8() { F7(); F7(); F7(); F7(); F7(); F7(); F7(); F7(); F7(); F7(); }
    static void F9() { F8(); F8(); F8(); F8(); F8(); F8(); F8(); F8(); F8(); F8(); }
    static void F10() { F9(); F9(); F9(); F9(); F9(); F9(); F9(); F9(); F9(); F9(); }
    static void F11() { F10(); F10(); F10(); F10(); F10(); F10(); F10(); F10(); F10(); F10(); }
    static void F12() { F11(); F11(); F11(); F11(); F11(); F11(); F11(); F11(); F11(); F11(); }

    public static object Run(object[] args) { F12(); return 0; }
}
