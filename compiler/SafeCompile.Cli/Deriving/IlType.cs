using System.Collections.Immutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// A type as a signature writes it, with what is known of its arguments. Types are equal when their texts are, so that an instantiation
/// of a method is looked up once, from whichever assembly it is called.
/// </summary>
internal sealed class IlType
{
    /// <summary>A type that only the caller of the public member knows: the guest may have written it.</summary>
    internal static readonly IlType Unknown = new("?", IlShape.Unknown);

    /// <summary>Deeper instantiations are taken for unknown types: expansive recursion would make endlessly many.</summary>
    private const int MostDepth = 6;

    private IlType(string text, IlShape shape)
    {
        Text = text;
        Shape = shape;
    }

    internal string Text { get; }

    internal IlShape Shape { get; }

    /// <summary>The definition of a named type, null when no assembly beside the framework has it.</summary>
    internal TypeModel? Model { get; private init; }

    /// <summary>Arguments of a named type.</summary>
    internal ImmutableArray<IlType> Arguments { get; private init; } = [];

    /// <summary>Of arrays, references and pointers.</summary>
    internal IlType? Element { get; private init; }

    /// <summary>Of type parameters.</summary>
    internal int Number { get; private init; }

    /// <summary>Nesting, capped by <see cref="MostDepth"/>.</summary>
    private int Depth { get; init; }

    internal bool HasPointer => Shape is IlShape.Pointer or IlShape.FunctionPointer || Element is { HasPointer: true } || Arguments.Any(a => a.HasPointer);

    /// <summary>Value types and sealed classes: a virtual call on one has one target.</summary>
    internal bool IsExact => Shape is IlShape.Array or IlShape.Primitive || Model is { IsSealed: true };

    internal static IlType Primitive(string name, TypeModel? model) => new(name, IlShape.Primitive) { Model = model };

    internal static IlType Named(TypeModel? model, string name, ImmutableArray<IlType> arguments)
    {
        if (arguments.Length == 0) return new(name, IlShape.Named) { Model = model };
        int depth = arguments.Max(a => a.Depth) + 1;
        return depth > MostDepth ? Unknown : new($"{name}<{string.Join(',', arguments.Select(a => a.Text))}>", IlShape.Named) { Model = model, Arguments = arguments, Depth = depth };
    }

    internal static IlType Parameter(int number, bool ofMethod) =>
        new((ofMethod ? "!!" : "!") + number, ofMethod ? IlShape.MethodParameter : IlShape.TypeParameter) { Number = number };

    internal static IlType Wrap(IlType element, IlShape shape, string suffix) =>
        element.Depth >= MostDepth ? Unknown : new(element.Text + suffix, shape) { Element = element, Depth = element.Depth + 1 };

    internal static readonly IlType FunctionPointer = new("fnptr", IlShape.FunctionPointer);

    /// <summary>The same type with type parameters replaced.</summary>
    internal IlType Substitute(ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    {
        switch (Shape)
        {
            case IlShape.TypeParameter: return Number < typeArguments.Length ? typeArguments[Number] : Unknown;
            case IlShape.MethodParameter: return Number < methodArguments.Length ? methodArguments[Number] : Unknown;
            case IlShape.Named when Arguments.Length > 0:
                return Named(Model, Text[..Text.IndexOf('<', StringComparison.Ordinal)], [.. Arguments.Select(a => a.Substitute(typeArguments, methodArguments))]);
            case IlShape.Array or IlShape.Reference or IlShape.Pointer:
                return Wrap(Element!.Substitute(typeArguments, methodArguments), Shape, Text[Element.Text.Length..]);
            default: return this;
        }
    }

    public override string ToString() => Text;
}

/// <summary>Kinds of types.</summary>
internal enum IlShape
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>One of the types that signatures have a code for.</summary>
    Primitive,

    /// <summary>A definition, with arguments or without.</summary>
    Named,

    /// <summary>A parameter of the containing type.</summary>
    TypeParameter,

    /// <summary>A parameter of the method.</summary>
    MethodParameter,

    /// <summary>Of any rank.</summary>
    Array,

    /// <summary>A managed pointer.</summary>
    Reference,

    /// <summary>An unmanaged pointer.</summary>
    Pointer,

    /// <summary>A pointer to code.</summary>
    FunctionPointer,
}
