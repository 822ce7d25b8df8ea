using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

internal sealed partial class Maker
{
    private static readonly ConcurrentDictionary<Type, Func<Maker, object?>?> s_makers = new();

    // By generic type definition: the method below that makes one, over the same type arguments.
    private static readonly Dictionary<Type, string> s_generic = new()
    {
        [typeof(IEnumerable<>)] = nameof(Sequence),
        [typeof(ICollection<>)] = nameof(Listed),
        [typeof(IList<>)] = nameof(Listed),
        [typeof(IReadOnlyList<>)] = nameof(Listed),
        [typeof(IReadOnlyCollection<>)] = nameof(Listed),
        [typeof(ISet<>)] = nameof(AnySet),
        [typeof(IReadOnlySet<>)] = nameof(AnySet),
        [typeof(List<>)] = nameof(List),
        [typeof(HashSet<>)] = nameof(Hashed),
        [typeof(SortedSet<>)] = nameof(SortedSet),
        [typeof(Queue<>)] = nameof(Queue),
        [typeof(Stack<>)] = nameof(Stack),
        [typeof(LinkedList<>)] = nameof(Linked),
        [typeof(LinkedListNode<>)] = nameof(Node),
        [typeof(Collection<>)] = nameof(Collection),
        [typeof(ReadOnlyCollection<>)] = nameof(ReadOnly),
        [typeof(ImmutableArray<>)] = nameof(Immutable),
        [typeof(ImmutableArray<>.Builder)] = nameof(ImmutableBuilder),
        [typeof(Memory<>)] = nameof(Memory),
        [typeof(ReadOnlyMemory<>)] = nameof(ReadOnlyMemory),
        [typeof(ArraySegment<>)] = nameof(SegmentOrDefault),
        [typeof(IOrderedEnumerable<>)] = nameof(Ordered),
        [typeof(IEqualityComparer<>)] = nameof(Equality),
        [typeof(EqualityComparer<>)] = nameof(EqualityClass),
        [typeof(IComparer<>)] = nameof(Order),
        [typeof(Comparer<>)] = nameof(OrderClass),
        [typeof(IComparable<>)] = nameof(Itself),
        [typeof(IEquatable<>)] = nameof(Itself),
        [typeof(Lazy<>)] = nameof(Later),
        [typeof(KeyValuePair<,>)] = nameof(Pair),
        [typeof(Dictionary<,>)] = nameof(Table),
        [typeof(SortedDictionary<,>)] = nameof(SortedTable),
        [typeof(SortedList<,>)] = nameof(SortedPairs),
        [typeof(IDictionary<,>)] = nameof(AnyTable),
        [typeof(IReadOnlyDictionary<,>)] = nameof(AnyTable),
        [typeof(ReadOnlyDictionary<,>)] = nameof(TableView),
        [typeof(PriorityQueue<,>)] = nameof(Heap),
        [typeof(Dictionary<,>.KeyCollection)] = nameof(TableKeys),
        [typeof(Dictionary<,>.ValueCollection)] = nameof(TableValues),
        [typeof(SortedDictionary<,>.KeyCollection)] = nameof(SortedTableKeys),
        [typeof(SortedDictionary<,>.ValueCollection)] = nameof(SortedTableValues),
        [typeof(ReadOnlyDictionary<,>.KeyCollection)] = nameof(TableViewKeys),
        [typeof(ReadOnlyDictionary<,>.ValueCollection)] = nameof(TableViewValues),
    };

    private static Func<Maker, object?>? MakerOf(Type type) => s_makers.GetOrAdd(type, static t =>
        s_generic.GetValueOrDefault(t.GetGenericTypeDefinition()) is { } name
            ? typeof(Maker).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(t.GetGenericArguments()).CreateDelegate<Func<Maker, object?>>()
            : null);

    private object Array(Type element) =>
        typeof(Maker).GetMethod(nameof(Items), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(element).CreateDelegate<Func<Maker, object>>()(this);

    private object Segment(Type element) => typeof(Maker).GetMethod(nameof(SegmentOf), BindingFlags.Instance | BindingFlags.NonPublic)!
        .MakeGenericMethod(element).CreateDelegate<Func<Maker, object>>()(this);

    private object Grid(Type type)
    {
        int[] lengths = Filled(type.GetArrayRank(), () => Below(4));
        System.Array grid = System.Array.CreateInstance(type.GetElementType()!, lengths);
        return grid;
    }

    private T[] Items<T>() => Filled(Size(), () => (T)Make(typeof(T))!);

    private List<T> Some<T>() => [.. Items<T>()];

    private object SegmentOf<T>()
    {
        T[] items = Items<T>();
        int start = OneIn(3) ? Below(items.Length + 1) : 0;
        return new ArraySegment<T>(items, start, OneIn(3) ? Below(items.Length - start + 1) : items.Length - start);
    }

    private object? SegmentOrDefault<T>() => OneIn(8) ? default(ArraySegment<T>) : SegmentOf<T>();

    private object? Memory<T>() => ((ArraySegment<T>)SegmentOf<T>()).AsMemory();

    private object? ReadOnlyMemory<T>() => (ReadOnlyMemory<T>)((ArraySegment<T>)SegmentOf<T>()).AsMemory();

    private object? List<T>() => Nullable(() =>
    {
        List<T> list = Some<T>();
        if (OneIn(2)) list.Capacity += Below(8);
        if (Shape is not null) list.Capacity = Capacity(list.Count);
        return list;
    });

    private object? Immutable<T>() => OneIn(25) && !Lean ? default(ImmutableArray<T>) : ImmutableArray.Create(Items<T>());

    private object? ImmutableBuilder<T>() => Nullable(() =>
    {
        T[] items = Items<T>();
        ImmutableArray<T>.Builder builder = ImmutableArray.CreateBuilder<T>(Shape is null ? OneIn(2) ? items.Length : items.Length + Below(8) : Capacity(items.Length));
        builder.AddRange(items);
        return builder;
    });

    private object? Sequence<T>() => Lean ? Framework<T>() : Below(11) switch
    {
        0 => List<T>(),
        1 => Items<T>(),
        2 => Yielding(Items<T>()),
        3 => new Queue<T>(Items<T>()),
        4 => new GuestList<T>(Some<T>()),
        5 => new ReadOnlyCollection<T>(Some<T>()),
        6 => Hashed<T>(),
        7 => meter is null ? Enumerable.Where(Items<T>(), _ => true) : SafeCompile.Runtime.Linq.Enumerable.Where(Items<T>(), _ => true),
        8 => new LinkedList<T>(Items<T>()),
        9 => ImmutableArray.Create(Items<T>()),
        _ => Yielding(Items<T>()),
    };

    private object Framework<T>() => Below(4) switch
    {
        0 => Items<T>(),
        1 => new Queue<T>(Items<T>()),
        2 => meter is null ? Enumerable.Where(Items<T>(), _ => true) : SafeCompile.Runtime.Linq.Enumerable.Where(Items<T>(), _ => true),
        _ => Some<T>(),
    };

    private object? Listed<T>() => Lean ? List<T>() : Below(6) switch
    {
        0 => Items<T>(),
        1 => new GuestList<T>(Some<T>()),
        2 => new Collection<T>(Some<T>()),
        3 => new ReadOnlyCollection<T>(Some<T>()),
        _ => List<T>(),
    };

    private object? AnySet<T>() => OneIn(2) ? Hashed<T>() : SortedSet<T>();

    private object? Hashed<T>() => Nullable(() =>
    {
        var comparer = (IEqualityComparer<T>?)Equality<T>();
        HashSet<T> set = meter is null ? new HashSet<T>(comparer) : HashSetShims.Create(meter, comparer);
        foreach (T item in Items<T>()) set.Add(item);
        if (OneIn(3) && set.Count > 1) set.Remove(set.First()); // A hole in its slots.
        if (Shape is not null) Fit(set.TrimExcess, set.EnsureCapacity, set.Count);
        return set;
    });

    private object? SortedSet<T>() => Nullable(() =>
    {
        IComparer<T>? comparer = TotalOrder<T>();
        SortedSet<T> set = meter is null ? new SortedSet<T>(comparer) : SortedSetShims.Create(meter, comparer);
        foreach (T item in Items<T>()) set.Add(item);
        return set;
    });

    private object? Queue<T>() => Nullable(() =>
    {
        var queue = new Queue<T>(Items<T>());
        for (int i = Below(3); i > 0 && queue.Count > 0; i--) queue.Enqueue(queue.Dequeue()); // Wrapped round its buffer.
        if (Shape is not null) Fit(queue.TrimExcess, queue.EnsureCapacity, queue.Count);
        return queue;
    });

    private object? Stack<T>() => Nullable(() =>
    {
        var stack = new Stack<T>(Items<T>());
        if (Shape is not null) Fit(stack.TrimExcess, stack.EnsureCapacity, stack.Count);
        return stack;
    });

    private object? Linked<T>() => Nullable(() => new LinkedList<T>(Items<T>()));

    private object? Node<T>()
    {
        LinkedList<T>? list = _earlier.OfType<LinkedList<T>>().FirstOrDefault();
        LinkedListNode<T>? node = list?.First;
        for (int i = Below(4); i > 0; i--) node = node?.Next ?? node;
        return Below(10) switch
        {
            0 => null,
            1 => new LinkedListNode<T>((T)Make(typeof(T))!),
            2 => new LinkedList<T>([(T)Make(typeof(T))!]).First, // Of another list.
            _ when _name == "newNode" => new LinkedListNode<T>((T)Make(typeof(T))!),
            _ => node,
        };
    }

    private object? Collection<T>() => Nullable(() => new Collection<T>(Some<T>()));

    private object? ReadOnly<T>() => Nullable(() => new ReadOnlyCollection<T>(OneIn(3) ? Items<T>() : Some<T>()));

    private object? Ordered<T>() => Nullable(() =>
    {
        var source = (IEnumerable<T>?)Sequence<T>() ?? [];
        bool reversed = OneIn(2);
        if (Lean) return SafeCompile.Runtime.Linq.Enumerable.OrderBy(source, x => 0);
        return meter is null
            ? Enumerable.OrderBy(source, x => x, new ByLength<T>(reversed))
            : SafeCompile.Runtime.Linq.Enumerable.OrderBy(source, x => x, new ByLength<T>(reversed));
    });

    private object? Itself<T>() => Make(typeof(T));

    private object? Later<T>() => Nullable(() => new Lazy<T>((Func<T>)PureFunction.Make(typeof(Func<T>), NewSeed(), this, OneIn(4)), OneIn(2)));

    private static IEnumerable<T> Yielding<T>(T[] items)
    {
        foreach (T item in items) yield return item;
    }
}
