using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using OpCodes = System.Reflection.Emit.OpCodes;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// Images that cost the verifier much more than their bytes: each is refused by the cap that counts the work, which the message tells from the
/// findings that the image would also have. Beside each is what an honest image has of it.
/// </summary>
public class SlowImageTests
{
    [Fact]
    public void Inheritance_that_leads_into_a_circle()
    {
        // M derives from B and B from A, whose base becomes B: a walk up from M never meets M again.
        byte[] image = GuestText.Compile("public class A { } public class B : A { } public class M : B { public override string ToString() => \"\"; }");
        SetBase(image, "A", "B");
        Refused("SC6120", "from itself", image);
    }

    [Fact]
    public void Structs_inside_structs()
    {
        // Eight levels of fifty: walked once for each way through them they would be 50^8 fields.
        string fields = string.Concat(Enumerable.Range(0, 50).Select(i => $"public T A{i}; "));
        string structs = string.Concat(Enumerable.Range(1, 8).Select(i => $"public struct S{i} {{ {fields.Replace("T ", $"S{i - 1} ", StringComparison.Ordinal)} }} "));
        Refused("SC6120", "bytes", GuestText.Compile("public struct S0 { public int A; } " + structs + "public static class C { public static object F(S8 s) => s; }"));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(17, false)]
    public void Struct_nesting(int levels, bool accepted)
    {
        byte[] image = GuestText.Compile("public struct S0 { public int A; } " + string.Concat(Enumerable.Range(1, levels).Select(i => $"public struct S{i} {{ public S{i - 1} A; }} ")));
        if (accepted) GuestText.Accepts(image);
        else Refused("SC6120", "structs", image);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(300, false)]
    public void Interfaces_by_way_of_others(int count, bool accepted)
    {
        string names = string.Concat(Enumerable.Range(0, count).Select(i => $"public interface I{i} {{ }} "));
        string joints = string.Concat(Enumerable.Range(0, count / 50).Select(j => $"public class J{j} : {(j == 0 ? "" : $"J{j - 1}, ")}{string.Join(", ", Enumerable.Range(50 * j, 50).Select(i => $"I{i}"))} {{ }} "));
        if (accepted) GuestText.Accepts(names + joints);
        else Refused("SC6120", "with those of its bases", GuestText.Compile(names + joints));
    }

    [Fact]
    public void A_long_name() => Refused("SC6002", "name", GuestIl.Module(module => module.DefineType(new string('x', 2_000), TypeAttributes.Public).CreateType()));

    [Fact]
    public void A_long_name_in_parts() => Refused("SC6002", "names", GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType(new string('x', 1_000), TypeAttributes.Public);
        TypeBuilder inner = type.DefineNestedType(new string('y', 1_000), TypeAttributes.NestedPublic);
        TypeBuilder innermost = inner.DefineNestedType(new string('z', 1_000), TypeAttributes.NestedPublic);
        type.CreateType();
        inner.CreateType();
        innermost.CreateType();
    }));

    [Fact]
    public void Recursion_that_leaves_a_little_more_each_time()
    {
        // Some steps more than it pays, and then itself: what it leaves grows for as many rounds as the limit has room.
        string steps = string.Concat(Enumerable.Range(0, 1_500).Select(i => string.Create(CultureInfo.InvariantCulture, $"s = s * 3 + {i}; ")));
        string methods = string.Concat(Enumerable.Range(0, 8).Select(i => $"static int R{i}(int s) {{ Guard.Charge(280); {steps} if (s < 9) s = R{i}(s); return s; }} "));
        Refused("SC6140", "does not settle", GuestText.Compile("public static class C { " + methods + "}"));
    }

    [Fact]
    public void Pointers_that_move_one_variable_further_in_each_round() => Refused("SC6130", "do not settle", GuestIl.Body(il =>
    {
        LocalBuilder number = il.DeclareLocal(typeof(int));
        LocalBuilder[] pointers = [.. Enumerable.Range(0, 300).Select(_ => il.DeclareLocal(typeof(int).MakeByRefType()))];
        Label again = il.DefineLabel();
        foreach (LocalBuilder pointer in pointers) GuestIl.Emit(il, OpCodes.Ldarg_2, OpCodes.Stloc, pointer);
        il.MarkLabel(again);
        for (int i = 0; i + 1 < pointers.Length; i++) GuestIl.Emit(il, OpCodes.Ldloc, pointers[i + 1], OpCodes.Stloc, pointers[i]);
        GuestIl.Emit(il, OpCodes.Ldloca, number, OpCodes.Stloc, pointers[^1]);
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Pop, OpCodes.Br, again);
    }, parameters: [typeof(object), typeof(int), typeof(int).MakeByRefType()]));

    [Fact]
    public void Paths_that_meet_with_many_variables() => Refused("SC6130", "do not settle", GuestIl.Body(il =>
    {
        LocalBuilder[] locals = [.. Enumerable.Range(0, 500).Select(_ => il.DeclareLocal(typeof(int).MakeByRefType()))];
        LocalBuilder number = il.DeclareLocal(typeof(int));
        Label again = il.DefineLabel();
        for (int i = 0; i < 500; i++) GuestIl.Emit(il, OpCodes.Ldarg_2, OpCodes.Stloc, locals[i]);
        il.MarkLabel(again);
        for (int i = 0; i < 10_000; i++)
        {
            Label next = il.DefineLabel();
            GuestIl.Emit(il, OpCodes.Ldarg_1, OpCodes.Brtrue, next);
            il.MarkLabel(next);
        }

        GuestIl.Emit(il, OpCodes.Ldloca, number, OpCodes.Stloc, locals[0], OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Pop, OpCodes.Br, again);
    }, parameters: [typeof(object), typeof(int), typeof(int).MakeByRefType()]));

    [Fact]
    public void Marks_that_are_doubted_one_by_one() => Refused("SC6100", "does not settle", GuestIl.Body(il =>
    {
        LocalBuilder[] marks = [.. Enumerable.Range(0, 120).Select(_ => il.DeclareLocal(typeof(long)))];
        foreach (LocalBuilder mark in marks) GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Call, GuestIl.Mark, OpCodes.Stloc, mark);
        // Each holds a mark until the one after it does not, and each reading drops one belief.
        for (int i = 0; i + 1 < marks.Length; i++) GuestIl.Emit(il, OpCodes.Ldloc, marks[i + 1], OpCodes.Stloc, marks[i]);
        GuestIl.Emit(il, OpCodes.Ldc_I8, 7L, OpCodes.Stloc, marks[^1], OpCodes.Ret);
    }));

    [Theory]
    [InlineData(12, true)]
    [InlineData(120, false)]
    public void Counted_loops_inside_each_other(int depth, bool accepted)
    {
        string loops = string.Concat(Enumerable.Range(0, depth).Select(i => $"int i{i} = 0; Guard.Counted(m, i{i}, n, 1, 100); for (; i{i} < n; i{i}++) {{ "));
        string text = $"public static class C {{ public static int F(Meter m, int n) {{ Guard.Charge(m, 1); int s = 0; {loops} s++; {new string('}', depth)} return s; }} }}";
        if (accepted) GuestText.Accepts(text);
        else GuestText.Refuses("SC6060", text);
    }

    private static void Refused(string id, string message, byte[] image) => Assert.Contains(message, GuestText.Refuses(id, image).Message, StringComparison.Ordinal);

    // In place: the extends cell of the first type's row becomes the second type.
    private static void SetBase(byte[] image, string type, string newBase)
    {
        using var pe = new PEReader(new MemoryStream(image));
        MetadataReader metadata = pe.GetMetadataReader();
        int Row(string name) => MetadataTokens.GetRowNumber(metadata.TypeDefinitions.First(t => metadata.StringComparer.Equals(metadata.GetTypeDefinition(t).Name, name)));
        int cell = pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.TypeDef) + ((Row(type) - 1) * metadata.GetTableRowSize(TableIndex.TypeDef)) + 8;
        BitConverter.TryWriteBytes(image.AsSpan(cell, 2), (short)(Row(newBase) << 2));
    }
}
