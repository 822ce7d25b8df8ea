// expect: ok
// near: SC1410 SC1411
// why: thirty levels of classes and eight interfaces on one are more than any design has
// output: 30 True 12

Thing last = new L30();
Console.WriteLine($"{last.Level} {last is L15} {new Hero().Do()}");

class Thing { public virtual int Level => 0; }
class L1 : Thing { public override int Level => base.Level + 1; }
class L2 : L1 { public override int Level => base.Level + 1; }
class L3 : L2 { public override int Level => base.Level + 1; }
class L4 : L3 { public override int Level => base.Level + 1; }
class L5 : L4 { public override int Level => base.Level + 1; }
class L6 : L5 { public override int Level => base.Level + 1; }
class L7 : L6 { public override int Level => base.Level + 1; }
class L8 : L7 { public override int Level => base.Level + 1; }
class L9 : L8 { public override int Level => base.Level + 1; }
class L10 : L9 { public override int Level => base.Level + 1; }
class L11 : L10 { public override int Level => base.Level + 1; }
class L12 : L11 { public override int Level => base.Level + 1; }
class L13 : L12 { public override int Level => base.Level + 1; }
class L14 : L13 { public override int Level => base.Level + 1; }
class L15 : L14 { public override int Level => base.Level + 1; }
class L16 : L15 { public override int Level => base.Level + 1; }
class L17 : L16 { public override int Level => base.Level + 1; }
class L18 : L17 { public override int Level => base.Level + 1; }
class L19 : L18 { public override int Level => base.Level + 1; }
class L20 : L19 { public override int Level => base.Level + 1; }
class L21 : L20 { public override int Level => base.Level + 1; }
class L22 : L21 { public override int Level => base.Level + 1; }
class L23 : L22 { public override int Level => base.Level + 1; }
class L24 : L23 { public override int Level => base.Level + 1; }
class L25 : L24 { public override int Level => base.Level + 1; }
class L26 : L25 { public override int Level => base.Level + 1; }
class L27 : L26 { public override int Level => base.Level + 1; }
class L28 : L27 { public override int Level => base.Level + 1; }
class L29 : L28 { public override int Level => base.Level + 1; }
class L30 : L29 { public override int Level => base.Level + 1; }
interface IMove { int Move() => 1; }
interface ISwim { int Swim() => 2; }
interface IFly { int Fly() => 3; }
interface IFight { int Fight() => 4; }
interface ITalk { int Talk() => 5; }
interface ICarry { int Carry() => 6; }
interface ISleep { int Sleep() => 7; }
interface IEat { int Eat() => 8; }
class Hero : IMove, ISwim, IFly, IFight, ITalk, ICarry, ISleep, IEat
{
    public int Do() => ((IMove)this).Move() + ((IFly)this).Fly() + ((IEat)this).Eat();
}
