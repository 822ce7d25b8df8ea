using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Tests.Verifier;

/// <summary>Member references that nothing uses: the compiler leaves the constructors of a few attributes behind, and no other.</summary>
public sealed class UnusedReferenceTests
{
    [Fact]
    public void TheConstructorOfAKnownAttributeMayStandUnused() => GuestText.Accepts(With("System.Runtime.CompilerServices", "NullableAttribute", ".ctor"));

    [Theory]
    [InlineData("System.Runtime.CompilerServices", "NullableAttribute", "Equals")]
    [InlineData("System.Runtime.InteropServices", "DllImportAttribute", ".ctor")]
    [InlineData("System.IO", "FileStream", ".ctor")]
    public void NothingElseMay(string space, string type, string member) => GuestText.Refuses("SC6040", With(space, type, member));

    [Fact]
    public void AndNobodyMayCallIt() => GuestText.Refuses("SC6040", GuestIl.Body(il => GuestIl.Emit(
        il, OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Pop, OpCodes.Newobj, typeof(CompilerGeneratedAttribute).GetConstructor([])!, OpCodes.Pop, OpCodes.Ret)));

    private static byte[] With(string space, string type, string member) => GuestIl.Module(
        module =>
        {
            TypeBuilder guest = module.DefineType("G", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Abstract);
            ILGenerator il = guest.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []).GetILGenerator();
            GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Pop, OpCodes.Ret);
            guest.CreateType();
        },
        metadata =>
        {
            EntityHandle library = MetadataTokens.AssemblyReferenceHandle(1);
            TypeReferenceHandle parent = metadata.AddTypeReference(library, metadata.GetOrAddString(space), metadata.GetOrAddString(type));
            var signature = new BlobBuilder();
            new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(0, r => r.Void(), _ => { });
            metadata.AddMemberReference(parent, metadata.GetOrAddString(member), metadata.GetOrAddBlob(signature));
        });
}
