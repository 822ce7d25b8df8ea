using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>A method definition of the framework.</summary>
internal sealed class MethodModel
{
    private readonly MethodDefinition _definition;
    private MethodSignature<IlType>? _signature;
    private string? _signatureText;
    private IlBody? _body;
    private bool? _intrinsic;
    private bool? _neverReturns;

    internal MethodModel(TypeModel type, MethodDefinitionHandle handle)
    {
        Type = type;
        _definition = type.Assembly.Reader.GetMethodDefinition(handle);
        Name = type.Assembly.Reader.GetString(_definition.Name);
    }

    internal TypeModel Type { get; }

    internal string Name { get; }

    /// <summary>What reports call it: no parameters, because overloads that differ in what they reach also differ in what they call.</summary>
    internal string FullName => $"{Type.Name}.{Name}";

    internal MethodAttributes Attributes => _definition.Attributes;

    internal bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    internal bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    internal bool IsFinal => (Attributes & MethodAttributes.Final) != 0;

    internal bool IsVisible => (Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    internal bool HasBody => _definition.RelativeVirtualAddress != 0;

    /// <summary>Its body is the runtime's or another library's.</summary>
    internal bool IsNative =>
        (Attributes & MethodAttributes.PinvokeImpl) != 0 || (_definition.ImplAttributes & (MethodImplAttributes.InternalCall | MethodImplAttributes.CodeTypeMask)) != 0;

    /// <summary>Marked as one that the JIT may replace by instructions.</summary>
    internal bool IsIntrinsic => _intrinsic ??= HasAttribute("System.Runtime.CompilerServices.IntrinsicAttribute");

    /// <summary>Takes the monitor of its object around every call.</summary>
    internal bool IsSynchronized => (_definition.ImplAttributes & MethodImplAttributes.Synchronized) != 0;

    /// <summary>
    /// A throw helper: it says so, or there is no return in it. Not an intrinsic, whose body may throw because it never runs, nor what ends the
    /// process instead: native code, Environment.Exit and FailFast.
    /// </summary>
    internal bool NeverReturns => _neverReturns ??= HasBody && !IsIntrinsic && Type.Name != "System.Environment" && (HasAttribute("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute") || LacksReturn());

    internal MethodSignature<IlType> Signature => _signature ??= _definition.DecodeSignature(Type.Assembly.Signatures, null);

    /// <summary>Compares equal for the same signature in every assembly.</summary>
    internal string SignatureText => _signatureText ??= CallTarget.TextOf(Signature);

    internal IlBody? Body => HasBody ? _body ??= IlBody.Read(Type.Assembly, _definition.RelativeVirtualAddress) : null;

    // Read apart from the body's analysis, which asks this of every callee and would walk the whole framework.
    private bool LacksReturn() => !IsVirtual && IlBody.LacksReturn(Type.Assembly, _definition.RelativeVirtualAddress);

    private bool HasAttribute(string name) => _definition.GetCustomAttributes().Any(handle =>
    {
        EntityHandle constructor = Type.Assembly.Reader.GetCustomAttribute(handle).Constructor;
        MetadataReader reader = Type.Assembly.Reader;
        return constructor.Kind switch
        {
            HandleKind.MethodDefinition => Type.Assembly.NameOf(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()) == name,
            HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent =>
                Type.Assembly.ReferenceName((TypeReferenceHandle)parent) == name,
            _ => false,
        };
    });
}
