// expect: ok
// why: auto, computed, init, static, indexer-like and field-keyword properties, with validation and laziness
// value: "30 86 kitchen unnamed value 100 100 200 2"

public class Plugin
{
    private static int s_computed;

    private sealed class Reading
    {
        public double Celsius
        {
            get;
            set => field = value is >= -273.15 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }

        public double Fahrenheit
        {
            get => Celsius * 9 / 5 + 32;
            set => Celsius = (value - 32) * 5 / 9;
        }

        public string Label { get => field ?? "unnamed"; init => field = value.Trim(); }

        public int Expensive => field == 0 ? field = ++s_computed * 100 : field;

        public static int Instances { get; private set; }

        public Reading() => Instances++;
    }

    public static object Run(object[] args)
    {
        Reading r = new() { Celsius = 20, Label = " kitchen " };
        r.Fahrenheit += 18;
        string failure = "none";
        try
        {
            r.Celsius = -300;
        }
        catch (ArgumentOutOfRangeException e)
        {
            failure = e.ParamName!;
        }
        Reading other = new();
        return $"{r.Celsius} {r.Fahrenheit} {r.Label} {other.Label} {failure} {r.Expensive} {r.Expensive} {other.Expensive} {Reading.Instances}";
    }
}
