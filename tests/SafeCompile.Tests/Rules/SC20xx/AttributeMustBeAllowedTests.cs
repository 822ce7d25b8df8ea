using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class AttributeMustBeAllowedTests
{
    [Theory]
    [InlineData("[{|SC1402:System.Runtime.InteropServices.StructLayout|}((short)0)] struct S { }")]
    [InlineData("[{|SC1402:System.Runtime.CompilerServices.InlineArray|}(4)] struct S { int a; }")]
    [InlineData("class C { [{|SC1403:System.Runtime.CompilerServices.MethodImpl|}(4096)] void F() { } }")]
    [InlineData("class C { [{|SC1404:System.Runtime.CompilerServices.ModuleInitializer|}] internal static void F() { } }")]
    [InlineData("class C { void F([{|SC2007:System.Runtime.CompilerServices.CallerFilePath|}] string p = \"\") { } }")]
    [InlineData("class C { [{|SC2007:System.Diagnostics.Conditional|}(\"X\")] void F() { } }")]
    [InlineData("[{|SC2007:Serializable|}] class C { }")]
    [InlineData("class C { void F() { [{|SC2007:System.Diagnostics.Conditional|}(\"X\")] static void L() { } } }")]
    [InlineData("class C { Action F() => [{|SC2007:System.Diagnostics.DebuggerHidden|}] () => { }; }")]
    [InlineData("class C { [return: {|SC2007:System.Runtime.InteropServices.MarshalAs|}((short)3)] bool F() => true; }")]
    [InlineData("class C { [field: {|SC2007:NonSerialized|}] int P { get; set; } }")]
    public void OtherAttributes_AreRefused(string source) => RuleCheck.Check(source);

    [Fact]
    public void AnAttributeIsKnownByItsNameWhoeverDeclaresIt()
    {
        string[] found = [.. RuleCheck.Run("""
            namespace System.Runtime.CompilerServices { class InlineArrayAttribute : Attribute { public InlineArrayAttribute(int n) { } } }
            [System.Runtime.CompilerServices.InlineArray(4)] struct S { int a; }
            """).Select(d => d.Id)];
        Assert.Contains("SC1402", found);
        Assert.Contains("SC1407", found);
        Assert.Contains("SC3008", found);
    }

    [Fact]
    public void AGuestsOwnFlagsAttributeDoesNotCount() =>
        Assert.Contains(RuleCheck.Run("namespace System { class FlagsAttribute : Attribute { } [Flags] enum E { } }"), d => d.Id == "SC2007");

    [Fact]
    public void InformingAttributes_AreAccepted() => RuleCheck.Check("""
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        [Flags] enum E { A = 1 }
        class C
        {
            [Obsolete("use G")] void F([CallerMemberName] string n = "", [CallerLineNumber] int l = 0, [CallerArgumentExpression("n")] string x = "") { }
            bool G([NotNullWhen(true)] string? s) => s != null;
            [DoesNotReturn] void H() => throw new Exception("x");
        }
        """);
}
