using System.Reflection;
using SafeCompile.MeteredMembers;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Presets;

/// <summary>
/// The preset data and the stand-ins say the same: a metered member without a stand-in could not be compiled, a stand-in without a preset entry
/// is dead code, and a mistyped ID allows nothing while it looks as if it did.
/// </summary>
public sealed class ShimsMatchThePolicyTests
{
    private static readonly ILookup<string, MethodInfo> s_shims = typeof(Guard).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .SelectMany(m => m.GetCustomAttributes<ShimAttribute>().Select(a => (a.Member, Method: m)))
        .ToLookup(x => x.Member, x => x.Method);

    private static readonly Dictionary<string, MemberInfo?> s_known = [];

    [Fact]
    public void Every_metered_member_has_exactly_one_shim()
    {
        var wrong = MeteredIds().Where(id => s_shims[id].Count() != 1).Select(id => $"{id}: {s_shims[id].Count()} shims");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void Every_shim_is_named_by_a_preset()
    {
        var metered = MeteredIds().ToHashSet();
        string[] unnamed = [.. s_shims.Select(g => g.Key).Where(id => !metered.Contains(id)).Order(StringComparer.Ordinal)];
        Assert.True(unnamed.Length == 0, string.Join("\n", unnamed));
    }

    [Fact]
    public void Every_symbol_of_the_presets_exists()
    {
        var symbols = Policy.Console.Entries.Select(e => e.Symbol)
            .Concat(Policy.Console.Denials.Select(d => d.Symbol).Where(d => DocumentationId.CanFind(d)));
        string[] missing = [.. symbols.Where(id => Find(id) is null)];
        Assert.True(missing.Length == 0, string.Join("\n", missing));
    }

    [Fact]
    public void Every_shim_has_the_parameters_of_its_member()
    {
        var wrong = new List<string>();
        foreach (var shim in s_shims)
            foreach (MethodInfo stand in shim)
                if (Find(shim.Key) is MethodBase member && Difference(member, stand) is { } difference)
                    wrong.Add($"{shim.Key} => {stand.DeclaringType!.Name}.{stand.Name}: {difference}");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Of a call of an override the compiler names the member that was overridden: where that is metered, a direct call would be refused.</summary>
    [Fact]
    public void No_direct_member_overrides_a_metered_one()
    {
        var metered = MeteredIds().ToHashSet();
        var wrong = Policy.Console.Entries.Where(e => e.Access == MemberAccess.Direct).Select(e => Find(e.Symbol)).OfType<MethodInfo>()
            .Where(m => !m.DeclaringType!.IsValueType && m.GetBaseDefinition() is { } slot && slot != m && metered.Contains(DocumentationId.Of(slot)))
            .Select(DocumentationId.Of);
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void Every_shim_can_be_called_by_guests()
    {
        Assert.Empty(s_shims.SelectMany(g => g).Where(m => !m.IsPublic || !m.DeclaringType!.IsVisible).Select(m => $"{m.DeclaringType}.{m.Name}"));
    }

    private static IEnumerable<string> MeteredIds()
    {
        foreach (PolicyEntry entry in Policy.Console.Entries.Where(e => e.Access == MemberAccess.Metered))
        {
            if (Find(entry.Symbol) is PropertyInfo property)
            {
                foreach (MethodInfo accessor in property.GetAccessors()) yield return DocumentationId.Of(accessor);
            }
            else
            {
                yield return entry.Symbol;
            }
        }
    }

    private static string? Difference(MethodBase member, MethodInfo shim)
    {
        ParameterInfo[] actual = shim.GetParameters();
        bool linq = member.DeclaringType == typeof(Enumerable); // Guests bind to our own class of that name, which fetches the meter itself.
        if (!linq && (actual.Length == 0 || actual[0].ParameterType != typeof(Meter))) return "the first parameter is not the meter";
        bool instance = member is { IsStatic: false, IsConstructor: false };
        if (instance && (actual.Length < 2 || actual[1].Name != "self")) return "the receiver is missing or not called self";
        actual = actual[(linq ? 0 : instance ? 2 : 1)..];
        ParameterInfo[] expected = member.GetParameters();
        if (expected.Length != actual.Length) return $"{actual.Length} parameters instead of {expected.Length}";
        for (int i = 0; i < expected.Length; i++)
        {
            if (expected[i].Name != actual[i].Name) return $"'{actual[i].Name}' should be '{expected[i].Name}'";
            if (Shape(expected[i].ParameterType) != Shape(actual[i].ParameterType)) return $"'{actual[i].Name}' has another type";
            if (expected[i].HasDefaultValue != actual[i].HasDefaultValue && !IsCallerInfo(expected[i])) return $"'{actual[i].Name}' has another default";
            if (IsParams(expected[i]) != IsParams(actual[i])) return $"'{actual[i].Name}' differs in params";
        }

        Type result = member switch
        {
            MethodInfo { IsSpecialName: true } when member.Name.StartsWith("set_", StringComparison.Ordinal) => expected[^1].ParameterType, // x = y = z
            MethodInfo method => method.ReturnType,
            _ => member.DeclaringType!,
        };
        return Shape(result) == Shape(shim.ReturnType) ? null : $"returns {shim.ReturnType}";
    }

    // Type parameters of a type become the first type parameters of its stand-in: only that both are type parameters is compared.
    private static string Shape(Type type)
    {
        if (type.IsGenericParameter) return "T";
        if (type.HasElementType) return Shape(type.GetElementType()!) + (type.IsByRef ? "&" : type.IsArray ? "[]" : "*");
        return type.IsGenericType ? type.Name + "<" + string.Join(',', type.GetGenericArguments().Select(Shape)) + ">" : type.FullName!;
    }

    private static bool IsParams(ParameterInfo p) =>
        p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute));

    private static bool IsCallerInfo(ParameterInfo p) => p.IsDefined(typeof(System.Runtime.CompilerServices.CallerArgumentExpressionAttribute));

    private static MemberInfo? Find(string id)
    {
        lock (s_known)
        {
            if (!s_known.TryGetValue(id, out MemberInfo? member)) s_known[id] = member = DocumentationId.Resolve(id);
            return member;
        }
    }
}
