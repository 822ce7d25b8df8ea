// If this file is wrong a walk over base types, interfaces or structs never ends, here or in the type loader.
namespace SafeCompile.Verification;

/// <summary>Part of claim 14: inheritance and structs inside structs have an end and are small. Checked before any clause walks over them.</summary>
internal static class TypeDepth
{
    internal static void Check(GuestImage image)
    {
        Chains(image, Limits.InheritanceDepth, "derives through more than {0} classes or interfaces, or from itself", static (image, type) => type.IsInterface ? Known(image, type.Interfaces) : Known(image, type.Base));
        Chains(image, Limits.NestingDepth, "contains structs more than {0} levels deep, or itself", static (image, type) => type.IsValueType ? Parts(image, type) : []);
        foreach (GuestType type in image.Types) Interfaces(image, type);
    }

    // Longest chains. Each sweep settles at least a level, and a chain without an end never settles.
    private static void Chains(GuestImage image, int most, string message, Func<GuestImage, GuestType, IEnumerable<GuestType>> next)
    {
        var links = new List<(int Type, int Next)>();
        foreach (GuestType type in image.Types)
            foreach (GuestType other in next(image, type)) links.Add((type.Row - 1, other.Row - 1));
        int[] depth = new int[image.Types.Length];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((int type, int other) in links)
            {
                if (depth[other] < depth[type]) continue;
                depth[type] = depth[other] + 1;
                if (depth[type] >= most) throw Bad(image.Types[type], string.Format(System.Globalization.CultureInfo.InvariantCulture, message, most));
                changed = true;
            }
        }
    }

    private static void Interfaces(GuestImage image, GuestType type)
    {
        var all = new HashSet<GuestType>();
        var todo = new Stack<GuestType>();
        todo.Push(type);
        while (todo.TryPop(out GuestType? next))
        {
            foreach (GuestType own in Known(image, next.Interfaces))
                if (all.Add(own)) todo.Push(own);
            foreach (GuestType parent in Known(image, next.Base)) todo.Push(parent);
            if (all.Count > Limits.InheritedInterfaces) throw Bad(type, $"has more than {Limits.InheritedInterfaces} interfaces, with those of its bases and interfaces");
        }
    }

    private static IEnumerable<GuestType> Known(GuestImage image, SigType? type) => image.Guest(type) is { } own ? [own] : [];

    private static IEnumerable<GuestType> Known(GuestImage image, List<SigType> types)
    {
        foreach (SigType type in types)
            if (image.Guest(type) is { } own) yield return own;
    }

    private static IEnumerable<GuestType> Parts(GuestImage image, GuestType type)
    {
        foreach (GuestField field in type.Fields)
            if (!field.IsStatic && image.Guest(field.FieldType) is { IsValueType: true } part) yield return part;
    }

    private static ImageRefusedException Bad(GuestType type, string message) => new("SC6120", type.FullName, -1, message);
}
