// If this file is wrong an attacker reads the host's stack traces, or recurses through the value that an exception carries.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Metered members of the exceptions that guests may make.</summary>
public static class ExceptionShims
{
    private static readonly ConditionalWeakTable<Type, StrongBox<nint>> s_messages = [];

    /// <summary>Type name and message; never the stack trace.</summary>
    [Shim("M:System.Exception.ToString")]
    [Shim("M:System.AggregateException.ToString")]
    public static string ToString(Meter m, Exception self)
    {
        _ = self.GetType(); // A null receiver throws as the original would.
        return TextShims.Text(m, self);
    }

    /// <summary>
    /// Argument exceptions put their message together at each call: charged afterwards, bounded by the message that the guest paid for
    /// when it made it.
    /// </summary>
    [Shim("M:System.Exception.get_Message")]
    [Shim("M:System.ArgumentException.get_Message")]
    [Shim("M:System.ArgumentOutOfRangeException.get_Message")]
    public static string GetMessage(Meter m, Exception self)
    {
        string? message = ExceptionMessage.Of(m, self);
        // With its parts: "(Parameter '…')", "Actual value was …".
        if (message is not null) TextCharge.NewString(m, self is ArgumentException ? 3L * message.Length + 40 : message.Length);
        if (self is ArgumentException) Guard.Charge(m, 60);
        return message!;
    }

    /// <summary>The value is kept as text: its own <c>ToString</c> would run inside <see cref="Exception.Message"/>.</summary>
    [Shim("M:System.ArgumentOutOfRangeException.#ctor(System.String,System.Object,System.String)")]
    public static ArgumentOutOfRangeException New(Meter m, string? paramName, object? actualValue, string? message)
    {
        Guard.AllocLong(m, 200);
        return new ArgumentOutOfRangeException(paramName, actualValue is null ? null : TextShims.Text(m, actualValue), message);
    }

    [Shim("M:System.ArgumentException.ThrowIfNullOrWhiteSpace(System.String,System.String)")]
    public static void ThrowIfNullOrWhiteSpace(
        Meter m, [NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        TextCharge.Walk(m, argument is null ? 0 : argument.Length);
        ArgumentException.ThrowIfNullOrWhiteSpace(argument, paramName);
    }

    /// <summary>
    /// What <c>base.Message</c> means in a guest's exception: the property of its nearest base class in the base library, called without the
    /// dispatch that would come back to the guest.
    /// </summary>
    public static unsafe string BaseMessage(Meter m, Exception self)
    {
        Guard.Charge(m, 200);
        Type type = self.GetType();
        while (!Origin.IsFramework(type)) type = type.BaseType!;
        nint getter = s_messages.GetValue(type, static t => new StrongBox<nint>(t.GetProperty(nameof(Exception.Message))!.GetMethod!.MethodHandle.GetFunctionPointer())).Value;
        string message = ((delegate*<Exception, string>)getter)(self); // The only call of a virtual method that does not dispatch.
        if (message is not null) TextCharge.NewString(m, message.Length);
        return message!;
    }

    /// <summary>The innermost exception. The chain is walked here, one step at a time.</summary>
    [Shim("M:System.Exception.GetBaseException")]
    public static Exception GetBaseException(Meter m, Exception self)
    {
        Guard.Charge(m, 5);
        Exception current = self;
        while (current.InnerException is { } inner && current is not AggregateException { InnerExceptions.Count: > 1 })
        {
            Guard.Charge(m, 5);
            current = inner;
        }

        return current;
    }

    [Shim("M:System.ObjectDisposedException.ThrowIf(System.Boolean,System.Object)")]
    public static void ThrowIf(Meter m, [DoesNotReturnIf(true)] bool condition, object instance)
    {
        Guard.Charge(m, 5);
        if (!condition) return;
        TextCharge.NewString(m, (instance is null ? 0 : TypeFacts.Of(instance.GetType()).Name.Length) + 80);
        ObjectDisposedException.ThrowIf(condition, instance!);
    }
}
