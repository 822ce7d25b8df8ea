// expect: trap:fuel   fuel: 1_000_000
// why: a copy of a record copies every field of it
public class Plugin
{
    public static object Run(object[] args)
    {
        var a = new Wide();
        for (int i = 0; i < 20_000; i++) a = a with { P0 = i };
        return a.P0;
    }
}

public record Wide
{
    public int P0 { get; init; }
    public int P1 { get; init; }
    public int P2 { get; init; }
    public int P3 { get; init; }
    public int P4 { get; init; }
    public int P5 { get; init; }
    public int P6 { get; init; }
    public int P7 { get; init; }
    public int P8 { get; init; }
    public int P9 { get; init; }
    public int P10 { get; init; }
    public int P11 { get; init; }
    public int P12 { get; init; }
    public int P13 { get; init; }
    public int P14 { get; init; }
    public int P15 { get; init; }
    public int P16 { get; init; }
    public int P17 { get; init; }
    public int P18 { get; init; }
    public int P19 { get; init; }
    public int P20 { get; init; }
    public int P21 { get; init; }
    public int P22 { get; init; }
    public int P23 { get; init; }
    public int P24 { get; init; }
    public int P25 { get; init; }
    public int P26 { get; init; }
    public int P27 { get; init; }
    public int P28 { get; init; }
    public int P29 { get; init; }
    public int P30 { get; init; }
    public int P31 { get; init; }
    public int P32 { get; init; }
    public int P33 { get; init; }
    public int P34 { get; init; }
    public int P35 { get; init; }
    public int P36 { get; init; }
    public int P37 { get; init; }
    public int P38 { get; init; }
    public int P39 { get; init; }
    public int P40 { get; init; }
    public int P41 { get; init; }
    public int P42 { get; init; }
    public int P43 { get; init; }
    public int P44 { get; init; }
    public int P45 { get; init; }
    public int P46 { get; init; }
    public int P47 { get; init; }
    public int P48 { get; init; }
    public int P49 { get; init; }
    public int P50 { get; init; }
    public int P51 { get; init; }
    public int P52 { get; init; }
    public int P53 { get; init; }
    public int P54 { get; init; }
    public int P55 { get; init; }
    public int P56 { get; init; }
    public int P57 { get; init; }
    public int P58 { get; init; }
    public int P59 { get; init; }
    public int P60 { get; init; }
    public int P61 { get; init; }
    public int P62 { get; init; }
    public int P63 { get; init; }
    public int P64 { get; init; }
    public int P65 { get; init; }
    public int P66 { get; init; }
    public int P67 { get; init; }
    public int P68 { get; init; }
    public int P69 { get; init; }
    public int P70 { get; init; }
    public int P71 { get; init; }
    public int P72 { get; init; }
    public int P73 { get; init; }
    public int P74 { get; init; }
    public int P75 { get; init; }
    public int P76 { get; init; }
    public int P77 { get; init; }
    public int P78 { get; init; }
    public int P79 { get; init; }
    public int P80 { get; init; }
    public int P81 { get; init; }
    public int P82 { get; init; }
    public int P83 { get; init; }
    public int P84 { get; init; }
    public int P85 { get; init; }
    public int P86 { get; init; }
    public int P87 { get; init; }
    public int P88 { get; init; }
    public int P89 { get; init; }
    public int P90 { get; init; }
    public int P91 { get; init; }
    public int P92 { get; init; }
    public int P93 { get; init; }
    public int P94 { get; init; }
    public int P95 { get; init; }
    public int P96 { get; init; }
    public int P97 { get; init; }
    public int P98 { get; init; }
    public int P99 { get; init; }
    public int P100 { get; init; }
    public int P101 { get; init; }
    public int P102 { get; init; }
    public int P103 { get; init; }
    public int P104 { get; init; }
    public int P105 { get; init; }
    public int P106 { get; init; }
    public int P107 { get; init; }
    public int P108 { get; init; }
    public int P109 { get; init; }
    public int P110 { get; init; }
    public int P111 { get; init; }
    public int P112 { get; init; }
    public int P113 { get; init; }
    public int P114 { get; init; }
    public int P115 { get; init; }
    public int P116 { get; init; }
    public int P117 { get; init; }
    public int P118 { get; init; }
    public int P119 { get; init; }
}
