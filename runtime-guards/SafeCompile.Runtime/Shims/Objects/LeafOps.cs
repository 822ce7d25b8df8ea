// If this file is wrong an attacker hashes or compares more than it pays for; every operation here must be bounded or charged by size.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Operations of <see cref="Primitive"/> types: the base library's own.</summary>
internal sealed class LeafOps<T> : Ops<T>
{
    internal override bool Same(Meter m, T? a, T? b) => EqualityComparer<T>.Default.Equals(a, b);

    internal override int Code(Meter m, T? value) => value!.GetHashCode();

    internal override int Order(Meter m, T? a, T? b) => Comparer<T>.Default.Compare(a, b);
}

/// <summary>Operations of strings: ordinal, charged by length.</summary>
internal sealed class StringOps : Ops<string>
{
    internal override bool Same(Meter m, string? a, string? b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a is null || b is null || a.Length != b.Length) return false;
        Guard.Charge(m, 2 + (a.Length >> 2));
        return string.Equals(a, b);
    }

    internal override int Code(Meter m, string? value)
    {
        Guard.Charge(m, 4 + (value!.Length >> 1));
        return Hashing.Text(value);
    }

    internal override int Order(Meter m, string? a, string? b)
    {
        if (a is not null && b is not null) Guard.Charge(m, 4 + (Math.Min(a.Length, b.Length) >> 2));
        return string.CompareOrdinal(a, b);
    }

    internal override int OrderOf(Meter m, object a, object b) =>
        b is string text ? Order(m, (string)a, text) : throw new ArgumentException("Object must be of type String.");
}

/// <summary>Numbers whose base-library hash code is seeded at random, and integers of any size: charged by their bytes.</summary>
internal sealed class WideOps<T> : Ops<T>
    where T : struct, IBinaryInteger<T>
{
    internal override bool Same(Meter m, T a, T b)
    {
        Guard.Charge(m, 4 + (a.GetByteCount() >> 3));
        return a.Equals(b);
    }

    internal override int Code(Meter m, T value)
    {
        int bytes = value.GetByteCount();
        Guard.ChargeLong(m, 20 + (long)bytes * 2);
        Guard.AllocLong(m, 24 + (long)bytes);
        var buffer = new byte[bytes];
        value.WriteLittleEndian(buffer);
        int code = bytes;
        foreach (byte b in buffer) code = code * 31 + b;
        return code;
    }

    internal override int Order(Meter m, T a, T b)
    {
        Guard.Charge(m, 4 + (a.GetByteCount() >> 3));
        return a.CompareTo(b);
    }
}
