// expect: ok
// near: SC4008
// why: each record becomes a dozen methods, and forty of them are an ordinary model
// output: 40 R39 { A = 39, B = r }

object[] all = [new R0(0, "r"), new R1(1, "r"), new R2(2, "r"), new R3(3, "r"), new R4(4, "r"), new R5(5, "r"), new R6(6, "r"), new R7(7, "r"), new R8(8, "r"), new R9(9, "r"), new R10(10, "r"), new R11(11, "r"), new R12(12, "r"), new R13(13, "r"), new R14(14, "r"), new R15(15, "r"), new R16(16, "r"), new R17(17, "r"), new R18(18, "r"), new R19(19, "r"), new R20(20, "r"), new R21(21, "r"), new R22(22, "r"), new R23(23, "r"), new R24(24, "r"), new R25(25, "r"), new R26(26, "r"), new R27(27, "r"), new R28(28, "r"), new R29(29, "r"), new R30(30, "r"), new R31(31, "r"), new R32(32, "r"), new R33(33, "r"), new R34(34, "r"), new R35(35, "r"), new R36(36, "r"), new R37(37, "r"), new R38(38, "r"), new R39(39, "r")];
Console.WriteLine(all.Length + " " + all[39]);

record R0(int A, string B);
record R1(int A, string B);
record R2(int A, string B);
record R3(int A, string B);
record R4(int A, string B);
record R5(int A, string B);
record R6(int A, string B);
record R7(int A, string B);
record R8(int A, string B);
record R9(int A, string B);
record R10(int A, string B);
record R11(int A, string B);
record R12(int A, string B);
record R13(int A, string B);
record R14(int A, string B);
record R15(int A, string B);
record R16(int A, string B);
record R17(int A, string B);
record R18(int A, string B);
record R19(int A, string B);
record R20(int A, string B);
record R21(int A, string B);
record R22(int A, string B);
record R23(int A, string B);
record R24(int A, string B);
record R25(int A, string B);
record R26(int A, string B);
record R27(int A, string B);
record R28(int A, string B);
record R29(int A, string B);
record R30(int A, string B);
record R31(int A, string B);
record R32(int A, string B);
record R33(int A, string B);
record R34(int A, string B);
record R35(int A, string B);
record R36(int A, string B);
record R37(int A, string B);
record R38(int A, string B);
record R39(int A, string B);
