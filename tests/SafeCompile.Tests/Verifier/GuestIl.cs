using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SafeCompile.Runtime;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>Images that no C# compiler writes, assembled from IL.</summary>
internal static class GuestIl
{
    internal static readonly MethodInfo Charge = Method("Charge", typeof(Meter), typeof(int));
    internal static readonly MethodInfo ChargeEntry = Method("Charge", typeof(int));
    internal static readonly MethodInfo Enter = Method("Enter", typeof(int));
    internal static readonly MethodInfo Leave = Method("Leave", typeof(Meter));
    internal static readonly MethodInfo Live = Method("Live", typeof(Meter));
    internal static readonly MethodInfo Mark = Method("Mark", typeof(Meter));
    internal static readonly MethodInfo Caught = Method("Caught", typeof(Meter), typeof(long));
    internal static readonly MethodInfo EndTry = Method("EndTry", typeof(Meter), typeof(long));
    internal static readonly MethodInfo Try = Method("Try", typeof(Meter), typeof(long), typeof(int));

    /// <summary>One public class <c>G</c> with a static method <c>Run(object, int)</c> of this body, or with other parameters.</summary>
    internal static byte[] Body(Action<ILGenerator> body, Type? returns = null, Type[]? parameters = null) => Type(type =>
    {
        MethodBuilder method = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, returns ?? typeof(void), parameters ?? [typeof(object), typeof(int)]);
        body(method.GetILGenerator());
    });

    internal static byte[] Type(Action<TypeBuilder> define) => Module(module =>
    {
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Abstract);
        define(type);
        type.CreateType();
    });

    internal static byte[] Module(Action<ModuleBuilder> define, Action<MetadataBuilder>? extra = null, byte[]? manifest = null)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Guest"), typeof(object).Assembly);
        define(assembly.DefineDynamicModule("Guest.dll"));
        MetadataBuilder metadata = assembly.GenerateMetadata(out BlobBuilder il, out BlobBuilder data);
        byte[] text = manifest ?? GuestText.Manifest(GuestText.Policy).Write();
        var resources = new BlobBuilder();
        resources.WriteInt32(text.Length);
        resources.WriteBytes(text);
        metadata.AddManifestResource(ManifestResourceAttributes.Private, metadata.GetOrAddString(ImageManifest.ResourceName), default, 0);
        extra?.Invoke(metadata);
        var pe = new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage),
            new MetadataRootBuilder(metadata), il, mappedFieldData: data, managedResources: resources, strongNameSignatureSize: 0);
        var bytes = new BlobBuilder();
        pe.Serialize(bytes);
        return bytes.ToArray();
    }

    /// <summary>Opcodes, each followed by its operand where it has one.</summary>
    internal static void Emit(ILGenerator il, params object[] code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            var op = (OpCode)code[i];
            switch (i + 1 < code.Length ? code[i + 1] : null)
            {
                case null or OpCode: il.Emit(op); continue;
                case byte index: il.Emit(op, index); break;
                case int number: il.Emit(op, number); break;
                case long number: il.Emit(op, number); break;
                case string text: il.Emit(op, text); break;
                case Type type: il.Emit(op, type); break;
                case MethodInfo method: il.Emit(op, method); break;
                case ConstructorInfo constructor: il.Emit(op, constructor); break;
                case FieldInfo field: il.Emit(op, field); break;
                case LocalBuilder local: il.Emit(op, local); break;
                case Label label: il.Emit(op, label); break;
                default: throw new ArgumentException($"operand {code[i + 1]}");
            }

            i++;
        }
    }

    private static MethodInfo Method(string name, params Type[] parameters) => typeof(Guard).GetMethod(name, 0, parameters)!;
}
