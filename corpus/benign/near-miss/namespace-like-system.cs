// expect: ok
// near: SC3008
// why: a namespace may begin with the letters of a reserved one
// output: 3

Console.WriteLine(Systematic.Tools.One + SafeCompiler.Two.Value);

namespace Systematic { static class Tools { public const int One = 1; } }
namespace SafeCompiler { static class Two { public const int Value = 2; } }
