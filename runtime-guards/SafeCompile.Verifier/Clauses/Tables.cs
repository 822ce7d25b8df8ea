// If this file is wrong a metadata row that no clause reads changes what the runtime does with the image.
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>Claim 2: only tables of the closed list have rows, their counts are capped, and the sorted ones are sorted.</summary>
internal static class Tables
{
    internal static void Check(MetadataReader metadata)
    {
        for (int i = 0; i < MetadataTokens.TableCount; i++)
        {
            int rows = metadata.GetTableRowCount((TableIndex)i);
            if (rows == 0) continue;
            if (!Allowed((TableIndex)i)) throw new ImageRefusedException("SC6010", $"metadata table {(TableIndex)i} is not in the closed list");
            int cap = (TableIndex)i switch
            {
                TableIndex.Module or TableIndex.Assembly or TableIndex.ManifestResource => 1,
                TableIndex.MethodDef => Limits.Methods,
                TableIndex.TypeDef => Limits.Types,
                TableIndex.Field => Limits.Fields,
                TableIndex.AssemblyRef => 256,
                _ => Limits.TableRows,
            };
            if (rows > cap) throw new ImageRefusedException("SC6002", $"{rows} rows in metadata table {(TableIndex)i}, at most {cap} are allowed");
        }

        Sorted(metadata, TableIndex.InterfaceImpl, 0, TypeDefKey);
        Sorted(metadata, TableIndex.Constant, 2, (3, [TableIndex.Field, TableIndex.Param, TableIndex.Property]));
        Sorted(metadata, TableIndex.CustomAttribute, 0, (0x20, AttributeOwners));
        Sorted(metadata, TableIndex.ClassLayout, 6, TypeDefKey);
        Sorted(metadata, TableIndex.FieldRva, 4, (1, [TableIndex.Field]));
        Sorted(metadata, TableIndex.NestedClass, 0, TypeDefKey);
        Sorted(metadata, TableIndex.MethodSemantics, 2 + Width(metadata, 1, [TableIndex.MethodDef]), (2, [TableIndex.Event, TableIndex.Property]));
        Sorted(metadata, TableIndex.MethodImpl, 0, TypeDefKey);
        Sorted(metadata, TableIndex.GenericParam, 4, (2, [TableIndex.TypeDef, TableIndex.MethodDef]));
        Sorted(metadata, TableIndex.GenericParamConstraint, 0, (1, [TableIndex.GenericParam]));
    }

    /// <summary>Row-level rules that need the declared types.</summary>
    internal static void CheckRows(GuestImage image, Findings findings)
    {
        MetadataReader metadata = image.Metadata;
        foreach (GuestType type in image.Types)
        {
            TypeLayout layout = metadata.GetTypeDefinition((TypeDefinitionHandle)type.Handle).GetLayout();
            bool blob = type.IsImplementationDetails && type.Outer is not null && type.IsValueType && type.Fields.Count == 0 && type.Methods.Count == 0;
            bool explicitLayout = (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout;
            // The compiler gives a struct without instance fields the size 1.
            bool emptyStruct = type.IsValueType && !explicitLayout && layout is { Size: 1, PackingSize: 0 or 1 } && type.Fields.TrueForAll(f => f.IsStatic);
            if (((explicitLayout || !layout.IsDefault) && !blob && !emptyStruct) || layout.Size < 0 || layout.Size > Limits.ImageBytes)
                findings.Add("SC6010", type.FullName, -1, "explicit layout or size: overlapping fields forge references");
            if ((type.Attributes & (TypeAttributes.Import | TypeAttributes.HasSecurity | TypeAttributes.WindowsRuntime)) != 0
                || (type.Attributes & TypeAttributes.RTSpecialName) != 0)
                findings.Add("SC6010", type.FullName, -1, "type attributes outside the closed list");
        }

        GuestType module = image.Types.Length > 0 ? image.Types[0] : throw new ImageRefusedException("SC6010", "no <Module> type");
        if (module.Name != "<Module>" || module.Methods.Count > 0 || module.Fields.Count > 0)
            findings.Add("SC6010", "<Module>", -1, "the first type must be an empty <Module>: its initialiser would run at load, outside any budget");
        int nextParameter = 1;
        foreach (GuestMethod method in image.Methods)
        {
            CheckMethod(method, findings);
            CheckParameters(image, method, ref nextParameter, findings);
        }

        if (image.Pe.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress is var entry and not 0) CheckEntryPoint(image.Methods[(entry & 0xffffff) - 1], findings);
        foreach (GuestField field in image.Fields)
        {
            const FieldAttributes allowed = FieldAttributes.FieldAccessMask | FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.Literal
                | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName | FieldAttributes.HasDefault | FieldAttributes.HasFieldRVA;
            bool rva = (field.Attributes & FieldAttributes.HasFieldRVA) != 0;
            if ((field.Attributes & ~allowed) != 0 || (rva && !(field.Type.IsImplementationDetails && field.IsStatic)))
                findings.Add("SC6010", field.Display, -1, "field attributes outside the closed list");
            if (rva) CheckData(image, field, findings);
        }
    }

    // The data must lie in the file: the runtime maps it as it stands.
    private static void CheckData(GuestImage image, GuestField field, Findings findings)
    {
        int rva = image.Metadata.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(field.Row)).GetRelativeVirtualAddress();
        int size = TypeShape.PrimitiveSize(field.FieldType);
        if (size == 0 && image.Guest(field.FieldType) is { IsImplementationDetails: true, IsValueType: true } blob)
            size = image.Metadata.GetTypeDefinition((TypeDefinitionHandle)blob.Handle).GetLayout().Size;
        if (rva <= 0 || size <= 0 || image.Pe.GetSectionData(rva).Length < size)
            findings.Add("SC6010", field.Display, -1, "data that is not in the file, or of a type that is not plain data");
    }

    // Rows that go round the signature: reflection reads both, and the host converts arguments by what it reads.
    private static void CheckParameters(GuestImage image, GuestMethod method, ref int next, Findings findings)
    {
        int last = -1;
        foreach (ParameterHandle handle in image.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.Handle).GetParameters())
        {
            int number = image.Metadata.GetParameter(handle).SequenceNumber;
            if (MetadataTokens.GetRowNumber(handle) != next++ || number <= last || number > method.Signature.Parameters.Length)
            {
                findings.Add("SC6010", method, -1, "parameter rows that do not belong to the signature");
                return;
            }

            last = number;
        }
    }

    private static void CheckEntryPoint(GuestMethod main, Findings findings)
    {
        bool takesText = main.Signature.Parameters is [] or [{ Kind: SigKind.SzArray, Element: { Kind: SigKind.Primitive, Primitive: PrimitiveTypeCode.String } }];
        bool givesCode = main.Signature.Return.Is(PrimitiveTypeCode.Void) || main.Signature.Return.Is(PrimitiveTypeCode.Int32);
        if (!main.IsStatic || main.GenericArity > 0 || main.Type.GenericArity > 0 || (main.Attributes & MethodAttributes.SpecialName) != 0 || !takesText || !givesCode)
            findings.Add("SC6010", main, -1, "an entry point that is no Main method");
    }

    private static void CheckMethod(GuestMethod method, Findings findings)
    {
        bool ofDelegate = method.Type.IsDelegate;
        MethodImplAttributes impl = ofDelegate ? MethodImplAttributes.Runtime : MethodImplAttributes.IL;
        if (method.ImplAttributes != impl)
            findings.Add("SC6010", method, -1, $"implementation attributes {method.ImplAttributes}");
        if ((method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport | MethodAttributes.HasSecurity | MethodAttributes.RequireSecObject)) != 0)
            findings.Add("SC6010", method, -1, "native method attributes");
        bool bodiless = ofDelegate || (method.Attributes & MethodAttributes.Abstract) != 0;
        if (bodiless != (method.Rva == 0)) findings.Add("SC6010", method, -1, bodiless ? "a body where there must be none" : "no body");
        if (ofDelegate && method.Name is not (".ctor" or "Invoke" or "BeginInvoke" or "EndInvoke"))
            findings.Add("SC6010", method, -1, "a delegate with members of its own");
    }

    private static bool Allowed(TableIndex table) => table is
        TableIndex.Module or TableIndex.TypeRef or TableIndex.TypeDef or TableIndex.Field or TableIndex.MethodDef or TableIndex.Param
        or TableIndex.InterfaceImpl or TableIndex.MemberRef or TableIndex.Constant or TableIndex.CustomAttribute or TableIndex.ClassLayout
        or TableIndex.StandAloneSig or TableIndex.EventMap or TableIndex.Event or TableIndex.PropertyMap or TableIndex.Property
        or TableIndex.MethodSemantics or TableIndex.MethodImpl or TableIndex.TypeSpec or TableIndex.FieldRva or TableIndex.Assembly
        or TableIndex.AssemblyRef or TableIndex.ManifestResource or TableIndex.NestedClass or TableIndex.GenericParam or TableIndex.MethodSpec
        or TableIndex.GenericParamConstraint;

    internal static readonly TableIndex[] AttributeOwners =
    [
        TableIndex.MethodDef, TableIndex.Field, TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Param, TableIndex.InterfaceImpl, TableIndex.MemberRef,
        TableIndex.Module, TableIndex.DeclSecurity, TableIndex.Property, TableIndex.Event, TableIndex.StandAloneSig, TableIndex.ModuleRef,
        TableIndex.TypeSpec, TableIndex.Assembly, TableIndex.AssemblyRef, TableIndex.File, TableIndex.ExportedType, TableIndex.ManifestResource,
        TableIndex.GenericParam, TableIndex.GenericParamConstraint, TableIndex.MethodSpec,
    ];

    private static readonly (int Tags, TableIndex[] Tables) TypeDefKey = (1, [TableIndex.TypeDef]);

    // Readers search these tables by bisection: unsorted rows are visible to one reader and invisible to another.
    private static unsafe void Sorted(MetadataReader metadata, TableIndex table, int offset, (int Tags, TableIndex[] Tables) key)
    {
        int rows = metadata.GetTableRowCount(table);
        int size = metadata.GetTableRowSize(table);
        int width = Width(metadata, key.Tags, key.Tables);
        // The address is inside the metadata block, which the reader has bounded by its own row counts.
        byte* row = metadata.MetadataPointer + metadata.GetTableMetadataOffset(table) + offset;
        uint previous = 0;
        for (int i = 0; i < rows; i++, row += size)
        {
            uint value = width == 2 ? (uint)(row[0] | row[1] << 8) : (uint)(row[0] | row[1] << 8 | row[2] << 16 | row[3] << 24);
            if (value < previous) throw new ImageRefusedException("SC6010", $"metadata table {table} is not sorted");
            previous = value;
        }
    }

    private static int Width(MetadataReader metadata, int tags, TableIndex[] tables)
    {
        int bits = 0;
        while (1 << bits < tags) bits++;
        foreach (TableIndex table in tables)
            if (metadata.GetTableRowCount(table) >= 1 << (16 - bits)) return 4;
        return 2;
    }
}
