// expect: reject SC1411
// why: each interface lists the one before twice with other arguments: the binder writes down a billion before a rule can ask
public interface I0<T> { }
public interface I1<T> : I0<I0<T>>, I0<T[]> { }
public interface I2<T> : I1<I1<T>>, I1<T[]> { }
public interface I3<T> : I2<I2<T>>, I2<T[]> { }
public interface I4<T> : I3<I3<T>>, I3<T[]> { }
public interface I5<T> : I4<I4<T>>, I4<T[]> { }
public interface I6<T> : I5<I5<T>>, I5<T[]> { }
public interface I7<T> : I6<I6<T>>, I6<T[]> { }
public interface I8<T> : I7<I7<T>>, I7<T[]> { }
public interface I9<T> : I8<I8<T>>, I8<T[]> { }
public interface I10<T> : I9<I9<T>>, I9<T[]> { }
public interface I11<T> : I10<I10<T>>, I10<T[]> { }
public interface I12<T> : I11<I11<T>>, I11<T[]> { }
public interface I13<T> : I12<I12<T>>, I12<T[]> { }
public interface I14<T> : I13<I13<T>>, I13<T[]> { }
public interface I15<T> : I14<I14<T>>, I14<T[]> { }
public interface I16<T> : I15<I15<T>>, I15<T[]> { }
public interface I17<T> : I16<I16<T>>, I16<T[]> { }
public interface I18<T> : I17<I17<T>>, I17<T[]> { }
public interface I19<T> : I18<I18<T>>, I18<T[]> { }
public interface I20<T> : I19<I19<T>>, I19<T[]> { }
public interface I21<T> : I20<I20<T>>, I20<T[]> { }
public interface I22<T> : I21<I21<T>>, I21<T[]> { }
public interface I23<T> : I22<I22<T>>, I22<T[]> { }
public interface I24<T> : I23<I23<T>>, I23<T[]> { }
public interface I25<T> : I24<I24<T>>, I24<T[]> { }
public interface I26<T> : I25<I25<T>>, I25<T[]> { }
public interface I27<T> : I26<I26<T>>, I26<T[]> { }
public interface I28<T> : I27<I27<T>>, I27<T[]> { }
public interface I29<T> : I28<I28<T>>, I28<T[]> { }
public interface I30<T> : I29<I29<T>>, I29<T[]> { }
public class Plugin { public static object Run(object[] args) => 0; }
