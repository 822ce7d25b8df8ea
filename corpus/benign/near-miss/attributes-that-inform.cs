// expect: ok
// near: SC1407 SC2007 SC3004
// why: attributes that only inform, their targets, and a class that is merely called so
// output: named 1 > 0=True Bold, Wide red -1

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

Console.WriteLine(Where() + " " + Check(1 > 0) + " " + (Style.Bold | Style.Wide) + " " + new ColorAttribute("red").Name + " " + (OrEmpty(null)?.Length ?? -1));

static string Where([CallerMemberName] string member = "") => member.Length > 0 ? "named" : "nameless";
static string Check(bool ok, [CallerArgumentExpression(nameof(ok))] string text = "") => $"{text}={ok}";

[return: NotNullIfNotNull(nameof(text))]
static string? OrEmpty(string? text) => text;

[Flags]
enum Style { Plain, Bold, Italic, Wide = 4 }

class ColorAttribute(string name) { public string Name => name; }
