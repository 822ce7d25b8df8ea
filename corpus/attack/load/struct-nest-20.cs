// expect: reject SC1409
// why: structs inside structs multiply the work of the type loader
public class Plugin
{
    public static object Run(object[] args) => default(S19).Equals(null); //~ reject SC1409
}
struct S0 { public int X; }
struct S1 { public S0 X; }
struct S2 { public S1 X; }
struct S3 { public S2 X; }
struct S4 { public S3 X; }
struct S5 { public S4 X; }
struct S6 { public S5 X; }
struct S7 { public S6 X; }
struct S8 { public S7 X; } //~ reject SC1409
struct S9 { public S8 X; } //~ reject SC1409
struct S10 { public S9 X; } //~ reject SC1409
struct S11 { public S10 X; } //~ reject SC1409
struct S12 { public S11 X; } //~ reject SC1409
struct S13 { public S12 X; } //~ reject SC1409
struct S14 { public S13 X; } //~ reject SC1409
struct S15 { public S14 X; } //~ reject SC1409
struct S16 { public S15 X; } //~ reject SC1409
struct S17 { public S16 X; } //~ reject SC1409
struct S18 { public S17 X; } //~ reject SC1409
struct S19 { public S18 X; } //~ reject SC1409
