// If this file is wrong an attacker reaches reflection through a type's own members: only names and the base type leave here.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>
/// What a type says about itself: its names, and for an object its type. A <see cref="Type"/> by itself gives a guest nothing more than
/// <c>typeof</c> does; all other members of it are reflection and stay out of the policy.
/// </summary>
public static class TypeShims
{
    [Shim("M:System.Object.GetType")]
    [Shim("M:System.Exception.GetType")]
    public static Type GetType<T>(Meter m, T self)
    {
        if ((m.Fuel -= 5) < 0) Guard.OutOfFuel(m);
        // An empty nullable has no type, a full one has that of its value: boxing decides, but is needed for nothing else.
        return typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null ? typeof(T) : self!.GetType();
    }

    [Shim("M:System.Reflection.MemberInfo.get_Name")]
    public static string GetName(Meter m, Type self) => Paid(m, self.Name);

    [Shim("M:System.Type.get_FullName")]
    public static string? GetFullName(Meter m, Type self) => Paid(m, self.FullName);

    [Shim("M:System.Type.get_Namespace")]
    public static string? GetNamespace(Meter m, Type self) => Paid(m, self.Namespace);

    [Shim("M:System.Type.ToString")]
    public static string ToString(Meter m, Type self)
    {
        _ = self.TypeHandle; // A null receiver throws as the original would.
        return TextShims.Text(m, self)!;
    }

    // Charged afterwards: a name is as long as the source that declares it, and the runtime makes it once per type.
    [return: NotNullIfNotNull(nameof(name))]
    private static string? Paid(Meter m, string? name)
    {
        TextCharge.NewString(m, name is null ? 0 : name.Length);
        return name;
    }
}
