// expect: reject SC1410
// why: the type loader recurses along the base types
public class Plugin
{
    public static object Run(object[] args) => new C59().ToString();
}
class C0 { }
class C1 : C0 { }
class C2 : C1 { }
class C3 : C2 { }
class C4 : C3 { }
class C5 : C4 { }
class C6 : C5 { }
class C7 : C6 { }
class C8 : C7 { }
class C9 : C8 { }
class C10 : C9 { }
class C11 : C10 { }
class C12 : C11 { }
class C13 : C12 { }
class C14 : C13 { }
class C15 : C14 { }
class C16 : C15 { }
class C17 : C16 { }
class C18 : C17 { }
class C19 : C18 { }
class C20 : C19 { }
class C21 : C20 { }
class C22 : C21 { }
class C23 : C22 { }
class C24 : C23 { }
class C25 : C24 { }
class C26 : C25 { }
class C27 : C26 { }
class C28 : C27 { }
class C29 : C28 { }
class C30 : C29 { }
class C31 : C30 { }
class C32 : C31 { } //~ reject SC1410
class C33 : C32 { } //~ reject SC1410
class C34 : C33 { } //~ reject SC1410
class C35 : C34 { } //~ reject SC1410
class C36 : C35 { } //~ reject SC1410
class C37 : C36 { } //~ reject SC1410
class C38 : C37 { } //~ reject SC1410
class C39 : C38 { } //~ reject SC1410
class C40 : C39 { } //~ reject SC1410
class C41 : C40 { } //~ reject SC1410
class C42 : C41 { } //~ reject SC1410
class C43 : C42 { } //~ reject SC1410
class C44 : C43 { } //~ reject SC1410
class C45 : C44 { } //~ reject SC1410
class C46 : C45 { } //~ reject SC1410
class C47 : C46 { } //~ reject SC1410
class C48 : C47 { } //~ reject SC1410
class C49 : C48 { } //~ reject SC1410
class C50 : C49 { } //~ reject SC1410
class C51 : C50 { } //~ reject SC1410
class C52 : C51 { } //~ reject SC1410
class C53 : C52 { } //~ reject SC1410
class C54 : C53 { } //~ reject SC1410
class C55 : C54 { } //~ reject SC1410
class C56 : C55 { } //~ reject SC1410
class C57 : C56 { } //~ reject SC1410
class C58 : C57 { } //~ reject SC1410
class C59 : C58 { } //~ reject SC1410
