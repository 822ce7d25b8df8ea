// expect: ok
// why: instance events: += and -=, order, removal during raise, custom accessors, EventHandler
// output: first 20, second 20, first 20, first 21, second 21
// output: True 99
// output: once
// output: True 100
// output: 2

Thermostat thermostat = new();
List<string> log = [];
void First(int t) => log.Add($"first {t}");
Action<int> second = t => log.Add($"second {t}");
thermostat.Changed += First;
thermostat.Changed += second;
thermostat.Changed += First;
thermostat.Temperature = 20;
thermostat.Changed -= First;
thermostat.Temperature = 20;
thermostat.Temperature = 21;
thermostat.Changed -= First;
thermostat.Changed -= second;
thermostat.Changed -= second;
thermostat.Temperature = 22;
Console.WriteLine(string.Join(", ", log));

thermostat.Alarm += (sender, e) => Console.WriteLine($"{sender is Thermostat} {e.Degrees}");
thermostat.Alarm += Once;
thermostat.Temperature = 99;
thermostat.Temperature = 100;
Console.WriteLine(thermostat.Subscriptions);

void Once(object? sender, AlarmEventArgs e)
{
    Console.WriteLine("once");
    thermostat.Alarm -= Once;
}

sealed class AlarmEventArgs(int degrees) : EventArgs
{
    public int Degrees => degrees;
}

sealed class Thermostat
{
    private EventHandler<AlarmEventArgs>? _alarm;
    private int _temperature;

    public event Action<int>? Changed;

    public event EventHandler<AlarmEventArgs> Alarm
    {
        add
        {
            _alarm += value;
            Subscriptions++;
        }
        remove => _alarm -= value;
    }

    public int Subscriptions { get; private set; }

    public int Temperature
    {
        set
        {
            if (value == _temperature)
                return;
            _temperature = value;
            Changed?.Invoke(value);
            if (value > 90)
                _alarm?.Invoke(this, new(value));
        }
    }
}
