// expect: ok
// near: SC1005 SC1006 SC3011
// why: letters, signs and emoji of the world in strings, comments and names; invisible ones as escapes
// output: → ½ 🙂 日本語 10 2 3

// Größe, 長さ, длина, μήκος: comments may be in any language.
double Δt = 0.5, größe = 2;
int счёт = 3;
string arrow = "→ ½ 🙂 日本語", hidden = "\u202E\u200B";
Console.WriteLine($"{arrow} {arrow.Length} {hidden.Length} {Δt * größe * счёт}");
