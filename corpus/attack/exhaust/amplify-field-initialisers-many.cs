// expect: trap:fuel   fuel: 1_000_000
// why: many cheap initialisers are as dear as one dear one
public class Plugin
{
    public static object Run(object[] args)
    {
        int sum = 0;
        for (int i = 0; i < 10_000; i++) sum += (int)new Heavy(i).F7;
        return sum;
    }
}

public class Heavy(double p)
{
    public double F0 = p / 0.5 / (p + 0);
    public double F1 = p / 1.5 / (p + 1);
    public double F2 = p / 2.5 / (p + 2);
    public double F3 = p / 3.5 / (p + 3);
    public double F4 = p / 4.5 / (p + 4);
    public double F5 = p / 5.5 / (p + 5);
    public double F6 = p / 6.5 / (p + 6);
    public double F7 = p / 7.5 / (p + 7);
    public double F8 = p / 8.5 / (p + 8);
    public double F9 = p / 9.5 / (p + 9);
    public double F10 = p / 10.5 / (p + 10);
    public double F11 = p / 11.5 / (p + 11);
    public double F12 = p / 12.5 / (p + 12);
    public double F13 = p / 13.5 / (p + 13);
    public double F14 = p / 14.5 / (p + 14);
    public double F15 = p / 15.5 / (p + 15);
    public double F16 = p / 16.5 / (p + 16);
    public double F17 = p / 17.5 / (p + 17);
    public double F18 = p / 18.5 / (p + 18);
    public double F19 = p / 19.5 / (p + 19);
    public double F20 = p / 20.5 / (p + 20);
    public double F21 = p / 21.5 / (p + 21);
    public double F22 = p / 22.5 / (p + 22);
    public double F23 = p / 23.5 / (p + 23);
    public double F24 = p / 24.5 / (p + 24);
    public double F25 = p / 25.5 / (p + 25);
    public double F26 = p / 26.5 / (p + 26);
    public double F27 = p / 27.5 / (p + 27);
    public double F28 = p / 28.5 / (p + 28);
    public double F29 = p / 29.5 / (p + 29);
    public double F30 = p / 30.5 / (p + 30);
    public double F31 = p / 31.5 / (p + 31);
    public double F32 = p / 32.5 / (p + 32);
    public double F33 = p / 33.5 / (p + 33);
    public double F34 = p / 34.5 / (p + 34);
    public double F35 = p / 35.5 / (p + 35);
    public double F36 = p / 36.5 / (p + 36);
    public double F37 = p / 37.5 / (p + 37);
    public double F38 = p / 38.5 / (p + 38);
    public double F39 = p / 39.5 / (p + 39);
    public double F40 = p / 40.5 / (p + 40);
    public double F41 = p / 41.5 / (p + 41);
    public double F42 = p / 42.5 / (p + 42);
    public double F43 = p / 43.5 / (p + 43);
    public double F44 = p / 44.5 / (p + 44);
    public double F45 = p / 45.5 / (p + 45);
    public double F46 = p / 46.5 / (p + 46);
    public double F47 = p / 47.5 / (p + 47);
    public double F48 = p / 48.5 / (p + 48);
    public double F49 = p / 49.5 / (p + 49);
    public double F50 = p / 50.5 / (p + 50);
    public double F51 = p / 51.5 / (p + 51);
    public double F52 = p / 52.5 / (p + 52);
    public double F53 = p / 53.5 / (p + 53);
    public double F54 = p / 54.5 / (p + 54);
    public double F55 = p / 55.5 / (p + 55);
    public double F56 = p / 56.5 / (p + 56);
    public double F57 = p / 57.5 / (p + 57);
    public double F58 = p / 58.5 / (p + 58);
    public double F59 = p / 59.5 / (p + 59);
    public double F60 = p / 60.5 / (p + 60);
    public double F61 = p / 61.5 / (p + 61);
    public double F62 = p / 62.5 / (p + 62);
    public double F63 = p / 63.5 / (p + 63);
    public double F64 = p / 64.5 / (p + 64);
    public double F65 = p / 65.5 / (p + 65);
    public double F66 = p / 66.5 / (p + 66);
    public double F67 = p / 67.5 / (p + 67);
    public double F68 = p / 68.5 / (p + 68);
    public double F69 = p / 69.5 / (p + 69);
    public double F70 = p / 70.5 / (p + 70);
    public double F71 = p / 71.5 / (p + 71);
    public double F72 = p / 72.5 / (p + 72);
    public double F73 = p / 73.5 / (p + 73);
    public double F74 = p / 74.5 / (p + 74);
    public double F75 = p / 75.5 / (p + 75);
    public double F76 = p / 76.5 / (p + 76);
    public double F77 = p / 77.5 / (p + 77);
    public double F78 = p / 78.5 / (p + 78);
    public double F79 = p / 79.5 / (p + 79);
}
