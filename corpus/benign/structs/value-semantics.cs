// expect: ok
// why: copies on assignment, in arrays and lists, through properties, with this assignment
// value: [5,0,6,100,5,6,6,6,5]

public class Plugin
{
    private struct Counter
    {
        public int Value;

        public void Increment() => Value++;

        public void Reset() => this = default;
    }

    private sealed class Holder
    {
        public Counter Field;

        public Counter Property { get; set; }
    }

    public static object Run(object[] args)
    {
        Counter a = new() { Value = 5 };
        Counter b = a;
        b.Increment();
        Counter[] array = [a, b];
        array[0].Increment();
        List<Counter> list = [a, b];
        Counter fromList = list[0];
        fromList.Increment();
        list[1] = fromList;
        Holder holder = new() { Field = a, Property = b };
        holder.Field.Increment();
        holder.Property.Increment();
        object boxed = a;
        ((Counter)boxed).Increment();
        Counter unboxed = (Counter)boxed;
        ref Counter inside = ref array[1];
        inside.Value = 100;
        b.Reset();
        return new[] { a.Value, b.Value, array[0].Value, array[1].Value, list[0].Value, list[1].Value, holder.Field.Value, holder.Property.Value, unboxed.Value };
    }
}
