// If an entry here is wrong the runtime honours an attribute that changes what code may do: it matches attributes by name.
namespace SafeCompile.Verification;

/// <summary>Attributes that an image may carry, by full name, whoever declares them.</summary>
internal static class AttributeList
{
    internal static bool Contains(string fullName) => fullName is
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute" or "System.Runtime.CompilerServices.NullableAttribute"
        or "System.Runtime.CompilerServices.NullableContextAttribute" or "System.Runtime.CompilerServices.NullablePublicOnlyAttribute"
        or "System.Runtime.CompilerServices.IsReadOnlyAttribute" or "System.Runtime.CompilerServices.IsByRefLikeAttribute"
        or "System.Runtime.CompilerServices.IsUnmanagedAttribute" or "System.Runtime.CompilerServices.NativeIntegerAttribute"
        or "System.Runtime.CompilerServices.ScopedRefAttribute" or "System.Runtime.CompilerServices.RefSafetyRulesAttribute"
        or "System.Runtime.CompilerServices.RequiresLocationAttribute" or "System.Runtime.CompilerServices.ParamCollectionAttribute"
        or "System.Runtime.CompilerServices.ExtensionAttribute" or "System.Runtime.CompilerServices.ExtensionMarkerAttribute"
        or "System.Runtime.CompilerServices.IteratorStateMachineAttribute" or "System.Runtime.CompilerServices.TupleElementNamesAttribute"
        or "System.Runtime.CompilerServices.RequiredMemberAttribute" or "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute"
        or "System.Runtime.CompilerServices.PreserveBaseOverridesAttribute" or "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute"
        or "System.Runtime.CompilerServices.CompilationRelaxationsAttribute" or "System.Runtime.CompilerServices.RuntimeCompatibilityAttribute"
        or "System.Runtime.CompilerServices.DecimalConstantAttribute" or "System.Runtime.CompilerServices.CallerMemberNameAttribute"
        or "System.Runtime.CompilerServices.CallerLineNumberAttribute" or "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute"
        or "System.Runtime.CompilerServices.CollectionBuilderAttribute" or "System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute"
        or "System.Runtime.CompilerServices.InterpolatedStringHandlerArgumentAttribute" or "System.Runtime.CompilerServices.IndexerNameAttribute"
        or "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute" or "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"
        or "System.Diagnostics.DebuggerBrowsableAttribute" or "System.Diagnostics.DebuggerDisplayAttribute"
        or "System.Diagnostics.DebuggerHiddenAttribute" or "System.Diagnostics.DebuggerStepThroughAttribute"
        or "System.Diagnostics.DebuggerNonUserCodeAttribute" or "System.Diagnostics.DebuggableAttribute"
        or "System.Reflection.DefaultMemberAttribute" or "System.ParamArrayAttribute" or "System.ObsoleteAttribute" or "System.FlagsAttribute"
        or "System.AttributeUsageAttribute" or "System.Runtime.Versioning.TargetFrameworkAttribute" or "Microsoft.CodeAnalysis.EmbeddedAttribute"
        || IsNullabilityAnalysis(fullName);

    /// <summary>Attribute classes that the compiler writes into the image when the reference assemblies lack them.</summary>
    internal static bool IsEmbedded(GuestType type) =>
        type.Outer is null
        && (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.NotPublic
        && type.FullName is "Microsoft.CodeAnalysis.EmbeddedAttribute"
            or "System.Runtime.CompilerServices.NullableAttribute" or "System.Runtime.CompilerServices.NullableContextAttribute"
            or "System.Runtime.CompilerServices.NullablePublicOnlyAttribute" or "System.Runtime.CompilerServices.IsReadOnlyAttribute"
            or "System.Runtime.CompilerServices.IsByRefLikeAttribute" or "System.Runtime.CompilerServices.IsUnmanagedAttribute"
            or "System.Runtime.CompilerServices.NativeIntegerAttribute" or "System.Runtime.CompilerServices.ScopedRefAttribute"
            or "System.Runtime.CompilerServices.RefSafetyRulesAttribute" or "System.Runtime.CompilerServices.RequiresLocationAttribute"
            or "System.Runtime.CompilerServices.ParamCollectionAttribute" or "System.Runtime.CompilerServices.ExtensionMarkerAttribute";

    private static bool IsNullabilityAnalysis(string fullName) => fullName is
        "System.Diagnostics.CodeAnalysis.AllowNullAttribute" or "System.Diagnostics.CodeAnalysis.DisallowNullAttribute"
        or "System.Diagnostics.CodeAnalysis.MaybeNullAttribute" or "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute"
        or "System.Diagnostics.CodeAnalysis.NotNullAttribute" or "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"
        or "System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute" or "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute"
        or "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute" or "System.Diagnostics.CodeAnalysis.MemberNotNullAttribute"
        or "System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute";
}
