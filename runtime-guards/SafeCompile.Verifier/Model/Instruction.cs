// If this file is wrong a clause sees another instruction than the one that the JIT compiles.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>One decoded instruction, in the normal form of <see cref="OpCodes.Normalize"/>.</summary>
/// <param name="Offset">Byte offset in the method.</param>
/// <param name="Op">Normalised opcode.</param>
/// <param name="Operand">
/// Constant, variable index, metadata token, or for branches the index of the target instruction; for switch an index into
/// <see cref="GuestMethod.Switches"/>. Low half of 64-bit constants.
/// </param>
internal readonly record struct Instruction(int Offset, ILOpCode Op, int Operand);
