// expect: reject SC1410
// why: one level more than the type loader is given; interfaces were counted one short
public interface I0 { }
public interface I1 : I0 { }
public interface I2 : I1 { }
public interface I3 : I2 { }
public interface I4 : I3 { }
public interface I5 : I4 { }
public interface I6 : I5 { }
public interface I7 : I6 { }
public interface I8 : I7 { }
public interface I9 : I8 { }
public interface I10 : I9 { }
public interface I11 : I10 { }
public interface I12 : I11 { }
public interface I13 : I12 { }
public interface I14 : I13 { }
public interface I15 : I14 { }
public interface I16 : I15 { }
public interface I17 : I16 { }
public interface I18 : I17 { }
public interface I19 : I18 { }
public interface I20 : I19 { }
public interface I21 : I20 { }
public interface I22 : I21 { }
public interface I23 : I22 { }
public interface I24 : I23 { }
public interface I25 : I24 { }
public interface I26 : I25 { }
public interface I27 : I26 { }
public interface I28 : I27 { }
public interface I29 : I28 { }
public interface I30 : I29 { }
public interface I31 : I30 { }
public interface I32 : I31 { }
public interface I33 : I32 { }
public class Plugin { public static object Run(object[] args) => 0; }
