// expect: reject SC4002
// why: types nested deeper than the verifier looks; below the cap on brackets
public class Plugin { public static object Run(object[] args) => 0;
class C0 { class C1 { class C2 { class C3 { class C4 { class C5 { class C6 { class C7 { class C8 { class C9 { class C10 { class C11 { class C12 { class C13 { class C14 { class C15 { class C16 { class C17 { class C18 { class C19 { class C20 { class C21 { class C22 { class C23 { }}}}}}}}}}}}}}}}}}}}}}}}}
