using SafeCompile.Hosting;
using SafeCompile.Runtime;

namespace SafeCompile;

/// <summary>Calling by name, as <c>safec run</c> does.</summary>
public sealed partial class PluginContext
{
    /// <summary>
    /// Calls a public method by name. Arguments are converted from text, invariantly, to the parameter types; a single parameter
    /// of type <c>object[]</c> or <c>string[]</c> gets all of them; an instance method gets a new instance. The result is copied
    /// inside the budget into plain data; anything else is a trap, <see cref="TrapCode.InvalidResult"/>.
    /// Throws <see cref="PluginHostException"/> when the method is not there or an argument does not fit, and
    /// <see cref="PluginTrappedException"/> when the context had trapped before.
    /// </summary>
    /// <param name="typeName">Full name of the type, or its simple name when only one type has it.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arguments">The arguments as text.</param>
    public CallResult Call(string typeName, string methodName, IReadOnlyList<string> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        ArgumentException.ThrowIfNullOrEmpty(methodName);
        ArgumentNullException.ThrowIfNull(arguments);
        CallTarget target = Plugin.Target(typeName, methodName, arguments.Count);
        return Run(target, target.Bind(arguments));
    }

    /// <summary>
    /// Runs the program's entry point. Same rules and errors as <see cref="Call"/>; the arguments go to a <c>string[]</c> parameter,
    /// if the entry point has one.
    /// </summary>
    public CallResult RunEntryPoint(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        CallTarget target = Plugin.EntryPoint();
        return Run(target, target.Bind(args));
    }

    private CallResult Run(CallTarget target, object?[] arguments)
    {
        if (!Boundary.TryEnter(this, out Activation activation)) return BigStackThread.Run(() => Run(target, arguments));
        GuestValue? value = null;
        Exception? error = null;
        try
        {
            value = ResultReader.Read(this, target.Invoke(arguments));
        }
        catch (Exception e)
        {
            error = e;
        }

        return Boundary.Leave(this, ref activation, error) is { } failure
            ? new CallResult
            {
                Outcome = failure.Trap == TrapCode.None ? CallOutcome.Threw : CallOutcome.Trapped,
                Trap = failure.Trap,
                ExceptionType = failure.ExceptionType,
                Message = failure.Message,
                Location = failure.Location,
                Used = failure.Used,
            }
            : new CallResult { Outcome = CallOutcome.Completed, Value = value, Used = Used };
    }

    /// <summary>Ends the call because what it hands out is not plain data; <paramref name="detail"/> completes "The guest was stopped: …".</summary>
    internal Exception InvalidResult(string detail)
    {
        TrapDetail ??= detail;
        return Guard.Stop(Meter, TrapCode.InvalidResult);
    }
}
