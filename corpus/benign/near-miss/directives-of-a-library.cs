// expect: ok
// near: SC3001 SC3002 SC3003 SC3010 SC4006
// why: the directives that people write, and the others in text that is not compiled
// output: 4 none

#define TRACING
#if TRACING
#region tracing
#pragma warning disable CS0219
int unused = 1;
#pragma warning restore CS0219
#nullable enable
string? text = null;
#endregion
#else
#line 77 "Other.cs"
#r "Evil.dll"
#endif
string script = """
    #r "Some.dll"
    #:package Some@1.0
    #line 1 "x"
    #!/usr/bin/env dotnet
    """;
Console.WriteLine($"{script.Split('\n').Length} {text ?? "none"}");
