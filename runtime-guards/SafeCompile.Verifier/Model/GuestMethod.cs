// If this file is wrong two clauses judge two different methods.
using System.Reflection;

namespace SafeCompile.Verification;

/// <summary>A method declared by the image. <see cref="Code"/> is empty for abstract methods and for those of delegates.</summary>
internal sealed class GuestMethod(int row, GuestType type, string name)
{
    private string? _display;

    internal int Row { get; } = row;

    internal System.Reflection.Metadata.EntityHandle Handle => System.Reflection.Metadata.Ecma335.MetadataTokens.MethodDefinitionHandle(Row);

    internal int Token => 0x06000000 | Row; // ECMA-335 II.22.26: table 6.

    internal GuestType Type { get; } = type;

    internal string Name { get; } = name;

    internal MethodAttributes Attributes { get; init; }

    internal MethodImplAttributes ImplAttributes { get; init; }

    internal required MethodSig Signature { get; init; }

    internal int Rva { get; init; }

    internal int GenericArity { get; set; }

    internal bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    internal bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    internal bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    internal Instruction[] Code { get; set; } = [];

    /// <summary>Targets of each switch, as instruction indices.</summary>
    internal int[][] Switches { get; set; } = [];

    /// <summary>Instruction index at a byte offset, -1 inside an instruction; one more entry for the end. Only while the body is read.</summary>
    internal Memory<int> IndexAt { get; set; }

    /// <summary>True for instructions that a jump or a handler enters: the one before is not necessarily executed.</summary>
    internal bool[] IsTarget { get; set; } = [];

    /// <summary>The guard that each instruction calls; null until <see cref="GuardCalls"/> is asked.</summary>
    internal GuardFunction[]? Guards { get; set; }

    internal SigType[] Locals { get; set; } = [];

    /// <summary>Height of the evaluation stack that the body declares.</summary>
    internal int MaxStack { get; set; }

    internal Regions Regions { get; set; } = Regions.None;

    internal string Display => _display ??= Type.FullName.Length == 0 ? Name : Type.FullName + "." + Name;

    /// <summary>Number of IL arguments, the receiver included.</summary>
    internal int ArgumentCount => Signature.Parameters.Length + (IsStatic ? 0 : 1);
}
