using SafeCompile.Verification;

namespace SafeCompile.Tests.Policies;

/// <summary>Caps in policy files: what they may say, how layers merge, and where the values arrive.</summary>
public sealed class CompileLimitsTests
{
    public static TheoryData<string> Names => [.. CompileLimits.Caps.Keys];

    [Fact]
    public void AFileSetsCapsAndTheRestStays()
    {
        CompileLimits limits = Parse("""{ "compile": { "fileLength": 1000, "processorTime": "2s", "timeout": "1_500ms", "memory": "512MiB" } }""").CompileLimits;
        Assert.Equal(
            CompileLimits.Default with { FileLength = 1000, ProcessorTime = TimeSpan.FromSeconds(2), Timeout = TimeSpan.FromMilliseconds(1500), Memory = 512L << 20 },
            limits);
        Assert.Equal(["fileLength 1000", "memory 536870912", "processorTime 2000", "timeout 1500"], limits.Differences());
        Assert.Equal(1L << 30, Parse("""{ "compile": { "memory": 1073741824 } }""").CompileLimits.Memory);
    }

    [Theory]
    [InlineData("nope", "1", "SC0001")]
    [InlineData("FileLength", "1", "SC0001")]
    [InlineData("fileLength", "0", "SC0004")]
    [InlineData("fileLength", "-5", "SC0004")]
    [InlineData("fileLength", "524289", "SC0004")]
    [InlineData("fileLength", "1.5", "SC0004")]
    [InlineData("fileLength", "99999999999999999999", "SC0004")]
    [InlineData("fileLength", "\"1KiB\"", "SC0004")]
    [InlineData("fileLength", "null", "SC0004")]
    [InlineData("memory", "\"1MiB\"", "SC0004")]
    [InlineData("memory", "\"17GiB\"", "SC0004")]
    [InlineData("memory", "\"9999999999GiB\"", "SC0004")]
    [InlineData("memory", "\"much\"", "SC0004")]
    [InlineData("processorTime", "15", "SC0004")]
    [InlineData("processorTime", "\"0s\"", "SC0004")]
    [InlineData("processorTime", "\"15min\"", "SC0004")]
    [InlineData("methodBytes", "65537", "SC0004")]
    [InlineData("frameLocals", "8193", "SC0004")]
    public void WhatCannotBeIsAPolicyError(string name, string value, string id)
    {
        var e = Assert.Throws<PolicyException>(() => Parse($$"""{ "compile": { "{{name}}": {{value}} } }"""));
        Assert.Equal(id, e.Id);
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryCapCanBeSetToEachEndOfItsRange(string name)
    {
        CompileLimits.Cap cap = CompileLimits.Caps[name];
        Assert.InRange(cap.Get(CompileLimits.Default), cap.Range.Least, cap.Range.Most);
        foreach (long end in (long[])[cap.Range.Least, cap.Range.Most])
        {
            string value = cap.Property.PropertyType == typeof(TimeSpan) ? $"\"{end}ms\"" : $"{end}";
            Policy policy = Parse($$"""{ "compile": { "{{name}}": {{value}} } }""");
            Assert.Equal(end, cap.Get(policy.CompileLimits));
            Assert.Equal(policy.CompileLimits, Transported(policy).CompileLimits);
            Assert.Equal(policy.Hash, Transported(policy).Hash);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheHashHoldsWhatDecidesAndNotWhatItMayCost(string name)
    {
        CompileLimits.Cap cap = CompileLimits.Caps[name];
        CompileLimits changed = CompileLimits.Default with { };
        cap.Set(changed, cap.Range.Least);
        Assert.Equal(cap.Range.IsBudget, Policy.Pure.WithCompileLimits(changed).Hash == Policy.Pure.Hash);
    }

    [Fact]
    public void LayersMergeMemberByMember()
    {
        using var folder = new Cli.TempFolder();
        folder.Add("a.json", """{ "compile": { "files": 10, "chainLength": 20 } }"""u8.ToArray());
        folder.Add("b.json", """{ "compile": { "chainLength": 30 } }"""u8.ToArray());
        CompileLimits limits = Policy.Parse("""{ "extends": ["preset:pure", "a.json", "b.json"], "compile": { "lambdaDepth": 2 } }""", folder.Path).CompileLimits;
        Assert.Equal(CompileLimits.Default with { Files = 10, ChainLength = 30, LambdaDepth = 2 }, limits);
    }

    [Fact]
    public void InCodeTheRangesHoldToo() =>
        Assert.Equal("SC0004", Assert.Throws<PolicyException>(() => Policy.Pure.WithCompileLimits(CompileLimits.Default with { StructSize = 4096 })).Id);

    [Fact]
    public async Task TheyReachTheWorkerAndSayWhoTheyAre()
    {
        Policy policy = Policy.Pure.WithCompileLimits(CompileLimits.Default with { MemberStatements = 3 });
        PluginSource source = PluginSource.FromText("A.cs", "public class A { public static int F(int x) { x++; x++; x++; x++; return x; } }");
        PluginDiagnostic refused = Assert.Single((await new SafeCompiler(policy).CompileAsync(source)).Diagnostics);
        Assert.Equal("SC4003", refused.Id);
        Assert.Contains("at most 3 ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("compile.memberStatements", refused.Message, StringComparison.Ordinal);
        Assert.True((await new SafeCompiler(Policy.Pure).CompileAsync(source)).Success);
    }

    [Fact]
    public async Task TheBudgetsAreThePolicysUnlessTheHostHasItsOwn()
    {
        Policy policy = Policy.Pure.WithCompileLimits(CompileLimits.Default with { ProcessorTime = TimeSpan.FromMilliseconds(1), Memory = (1L << 30) + 8192 });
        PluginSource source = PluginSource.FromText("A.cs", "public class A { }");
        Assert.Equal("SC4005", Assert.Single((await new SafeCompiler(policy, new SafeCompilerOptions { IdleWorkers = 0 }).CompileAsync(source)).Diagnostics).Id);
        Assert.True((await new SafeCompiler(policy, new SafeCompilerOptions { IdleWorkers = 0, CompileProcessorTime = TimeSpan.FromSeconds(30) }).CompileAsync(source)).Success);
    }

    [Fact]
    public async Task ALargeMethodIsNamedByItsLine()
    {
        string statements = string.Concat(Enumerable.Repeat("x = F(x, 3);\n", 40));
        Policy policy = Policy.Pure.WithCompileLimits(CompileLimits.Default with { MethodBytes = 200 });
        string text = $"public class A\n{{\n    static int F(int a, int b) => a + b;\n\n    public static int G(int x)\n    {{\n{statements}return x;\n    }}\n}}";
        PluginDiagnostic refused = Assert.Single((await new SafeCompiler(policy).CompileAsync(PluginSource.FromText("A.cs", text))).Diagnostics);
        Assert.Equal(("SC4007", "A.cs"), (refused.Id, refused.File));
        Assert.InRange(refused.Line, 5, 7);
    }

    /// <summary>A cap that the verifier has too must not be allowed more than the verifier takes.</summary>
    [Theory]
    [InlineData("methodBytes", Limits.MethodILBytes)]
    [InlineData("methodLocals", Limits.Locals)]
    [InlineData("methodStack", Limits.MaxStack)]
    [InlineData("methodRegions", Limits.ExceptionRegions)]
    [InlineData("imageBytes", Limits.ImageBytes)]
    [InlineData("imageMethods", Limits.Methods)]
    [InlineData("imageTypes", Limits.Types)]
    [InlineData("inheritanceDepth", Limits.InheritanceDepth)]
    [InlineData("interfaces", Limits.Interfaces)]
    [InlineData("typeParameters", Limits.GenericArity)]
    [InlineData("arrayRank", Limits.ArrayRank)]
    [InlineData("structSize", Limits.StructBytes)]
    [InlineData("parameters", Limits.Parameters)]
    [InlineData("typeDepth", Limits.NestingDepth - 2)]
    [InlineData("switchLabels", Limits.SwitchTargets)]
    [InlineData("elements", Limits.ConstantArrayLength)]
    public void NoCapMayBeLargerThanTheVerifiers(string name, int verifiers) => Assert.InRange(CompileLimits.Caps[name].Range.Most, 1, verifiers);

    private static Policy Parse(string json) => Policy.Parse(json, AppContext.BaseDirectory);

    private static Policy Transported(Policy policy)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) policy.WriteTo(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return Policy.ReadFrom(reader);
    }
}
