using System.Globalization;
using System.Runtime.CompilerServices;
using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC2007, and the more telling IDs of attributes that have one: only attributes that neither the compiler nor the runtime acts
/// upon in a way that reaches beyond the language. Known by full metadata name whoever declares them, as the runtime does.
/// </summary>
internal static class AttributeMustBeAllowed
{
    private static readonly FrozenSet<string> s_allowed = FrozenSet.ToFrozenSet(
    [
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.Runtime.CompilerServices.CallerMemberNameAttribute",
        "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
        "System.Diagnostics.CodeAnalysis.AllowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DisallowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute",
        "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute",
    ], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Id, string Way)> s_known = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["System.ThreadStaticAttribute"] = ("SC1302", "Static fields already belong to one context on one thread; remove the attribute."),
        ["System.ContextStaticAttribute"] = ("SC1302", "Static fields already belong to one context on one thread; remove the attribute."),
        ["System.Runtime.InteropServices.StructLayoutAttribute"] = ("SC1402", "The runtime lays out guest types. Remove it."),
        ["System.Runtime.InteropServices.FieldOffsetAttribute"] = ("SC1402", "Overlapping fields forge object references. Remove it."),
        ["System.Runtime.CompilerServices.InlineArrayAttribute"] = ("SC1402", "Use an array."),
        ["System.Runtime.CompilerServices.FixedBufferAttribute"] = ("SC1202", "Use an array."),
        ["System.Runtime.InteropServices.DllImportAttribute"] = ("SC1403", "Guests call no native code. Ask the host for a contract."),
        ["System.Runtime.InteropServices.LibraryImportAttribute"] = ("SC1403", "Guests call no native code. Ask the host for a contract."),
        ["System.Runtime.CompilerServices.UnsafeAccessorAttribute"] = ("SC1403", "It reaches private members of other types."),
        ["System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute"] = ("SC1403", "It reaches private members of other types."),
        ["System.Runtime.CompilerServices.MethodImplAttribute"] = ("SC1403", "Only hints for inlining and optimising are accepted, and ignored. Remove it."),
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = ("SC1404", "No guest code runs when an image is loaded. Call the method where it is needed."),
        ["System.Runtime.CompilerServices.InternalsVisibleToAttribute"] = ("SC3006", "Remove it."),
        ["System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute"] = ("SC3006", "Remove it."),
        ["System.Runtime.CompilerServices.CallerFilePathAttribute"] = ("SC2007", "Paths of the build machine are not for guests. Use CallerMemberName."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>False when the attribute is refused, so that its arguments need not be looked at.</summary>
    public static bool Check(AttributeSyntax attribute, SemanticModel model, Judgement judge)
    {
        SymbolInfo info = model.GetSymbolInfo(attribute);
        ISymbol? constructor = info.Symbol ?? (info.CandidateSymbols.Length > 0 ? info.CandidateSymbols[0] : null);
        INamedTypeSymbol? type = constructor?.ContainingType ?? model.GetTypeInfo(attribute).Type as INamedTypeSymbol;
        if (type is null or IErrorTypeSymbol) return true;

        string name = Names.FullName(type);
        if (s_allowed.Contains(name) && !judge.Verdicts.IsGuest(type)) return true;
        if (!judge.Verdicts.IsGuest(type) && !s_known.ContainsKey(name) && judge.Verdicts.Type(type, PolicyUse.Attribute) is { Allowed: true }) return true;

        if (name == "System.Runtime.CompilerServices.MethodImplAttribute" && IsHint(attribute, model)) return false;

        bool ofAssembly = attribute.Parent is AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword or (int)SyntaxKind.ModuleKeyword };
        if (ofAssembly && !s_known.ContainsKey(name)) return false;
        (string id, string way) = s_known.GetValueOrDefault(name, ("SC2007", "Remove it; attributes cannot change what guest code does."));
        string message = $"Attribute '{Names.Type(type)}' is not allowed. {way}";
        if (s_known.ContainsKey(name) || judge.Verdicts.IsGuest(type)) judge.Report(id, attribute.Name.GetLocation(), message);
        else judge.Report(id, attribute.Name.GetLocation(), message, type, PolicyUse.Attribute);
        return false;
    }

    // Inlining and optimisation: NormalizeBodies drops the attribute. Other bits make a method native, synchronised or a system call.
    private static bool IsHint(AttributeSyntax attribute, SemanticModel model)
    {
        const int Hints = (int)(MethodImplOptions.AggressiveInlining | MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoOptimization);
        return attribute.ArgumentList is { Arguments: [{ NameEquals: null } argument] }
            && model.GetConstantValue(argument.Expression) is { HasValue: true, Value: int or short } value
            && (Convert.ToInt32(value.Value, CultureInfo.InvariantCulture) & ~Hints) == 0;
    }
}
