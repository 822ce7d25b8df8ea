// If this file is wrong an attacker nests exceptions in exceptions and gets texts and lists that double at each level for the price of a call.
using System.Collections.ObjectModel;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="AggregateException"/>, which guests may make and throw, but not derive from.</summary>
public static class AggregateExceptionShims
{
    private const string Type = "M:System.AggregateException.";
    private const int ObjectBytes = 200;

    [Shim(Type + "#ctor")]
    public static AggregateException New(Meter m)
    {
        Guard.Charge(m, 40, ObjectBytes);
        return new AggregateException();
    }

    [Shim(Type + "#ctor(System.String)")]
    public static AggregateException New(Meter m, string? message)
    {
        Guard.Charge(m, 40, ObjectBytes);
        return new AggregateException(message);
    }

    [Shim(Type + "#ctor(System.String,System.Exception)")]
    public static AggregateException New(Meter m, string? message, Exception innerException)
    {
        Guard.Charge(m, 40, ObjectBytes);
        return new AggregateException(message, innerException);
    }

    [Shim(Type + "#ctor(System.Exception[])")]
    public static AggregateException New(Meter m, params Exception[] innerExceptions)
    {
        Pay(m, innerExceptions?.Length ?? 0);
        return new AggregateException(innerExceptions!);
    }

    [Shim(Type + "#ctor(System.String,System.Exception[])")]
    public static AggregateException New(Meter m, string? message, params Exception[] innerExceptions)
    {
        Pay(m, innerExceptions?.Length ?? 0);
        return new AggregateException(message, innerExceptions!);
    }

    [Shim(Type + "#ctor(System.Collections.Generic.IEnumerable{System.Exception})")]
    public static AggregateException New(Meter m, IEnumerable<Exception> innerExceptions)
    {
        ArgumentNullException.ThrowIfNull(innerExceptions);
        return New(m, All(m, innerExceptions));
    }

    [Shim(Type + "#ctor(System.String,System.Collections.Generic.IEnumerable{System.Exception})")]
    public static AggregateException New(Meter m, string? message, IEnumerable<Exception> innerExceptions)
    {
        ArgumentNullException.ThrowIfNull(innerExceptions);
        return New(m, message, All(m, innerExceptions));
    }

    [Shim(Type + "get_InnerExceptions")]
    public static ReadOnlyCollection<Exception> GetInnerExceptions(Meter m, AggregateException self)
    {
        Guard.Charge(m, 10, 24);
        return self.InnerExceptions;
    }

    /// <summary>The message that it was made with, and those of all inner ones: put together here, one level at a time, paid before each.</summary>
    [Shim(Type + "get_Message")]
    public static string GetMessage(Meter m, AggregateException self)
    {
        _ = self.GetType(); // A null receiver throws as the original would.
        return Message(m, self);
    }

    /// <summary>The leaves, breadth first. An exception that is there twice is listed twice, and paid for twice.</summary>
    [Shim(Type + "Flatten")]
    public static AggregateException Flatten(Meter m, AggregateException self)
    {
        List<AggregateException> nested = [self];
        List<Exception> leaves = [];
        for (int next = 0; next < nested.Count; next++)
        {
            foreach (Exception inner in nested[next].InnerExceptions)
            {
                Guard.Charge(m, 10);
                if (inner is AggregateException more) ListShims.Add(m, nested, more);
                else ListShims.Add(m, leaves, inner);
            }
        }

        return New(m, OwnMessage(self), ListShims.ToArray(m, leaves));
    }

    [Shim(Type + "Handle(System.Func{System.Exception,System.Boolean})")]
    public static void Handle(Meter m, AggregateException self, Func<Exception, bool> predicate)
    {
        ReadOnlyCollection<Exception> inner = GetInnerExceptions(m, self);
        ArgumentNullException.ThrowIfNull(predicate);
        List<Exception>? unhandled = null;
        foreach (Exception e in inner)
        {
            Guard.Charge(m, 8);
            if (predicate(e)) continue;
            if (unhandled is null) Guard.Alloc(m, 32);
            ListShims.Add(m, unhandled ??= [], e);
        }

        if (unhandled is not null) throw New(m, Message(m, self), ListShims.ToArray(m, unhandled));
    }

    /// <summary>The innermost exception as long as there is only one.</summary>
    [Shim(Type + "GetBaseException")]
    public static Exception GetBaseException(Meter m, AggregateException self) => ExceptionShims.GetBaseException(m, self);

    internal static string Message(Meter m, AggregateException self)
    {
        Guard.Enter(40); // Nested ones are nested calls.
        string own = OwnMessage(self);
        ReadOnlyCollection<Exception> inner = self.InnerExceptions;
        Guard.Alloc(m, 24);
        if (inner.Count == 0)
        {
            Guard.Leave(m);
            return own;
        }

        Guard.Alloc(m, 160);
        var text = new System.Text.StringBuilder();
        StringBuilderShims.Append(m, text, own);
        StringBuilderShims.Append(m, text, ' ');
        for (int i = 0; i < inner.Count; i++)
        {
            StringBuilderShims.Append(m, text, i == 0 ? "(" : " (");
            StringBuilderShims.Append(m, text, ExceptionShims.GetMessage(m, inner[i]));
            StringBuilderShims.Append(m, text, ')');
        }

        string message = StringBuilderShims.ToString(m, text);
        Guard.Leave(m);
        return message;
    }

    // Exception.Message without the override: the only call of a virtual method that does not dispatch.
    private static unsafe string OwnMessage(AggregateException self) =>
        ((delegate*<Exception, string>)typeof(Exception).GetProperty(nameof(Exception.Message))!.GetMethod!.MethodHandle.GetFunctionPointer())(self);

    // A null among them is refused by the base library, in its words.
    private static Exception[] All(Meter m, IEnumerable<Exception> exceptions) => ImmutableArrayShims.All(m, exceptions);

    private static void Pay(Meter m, int count)
    {
        Guard.Charge(m, 40, ObjectBytes);
        Work.Buffer<Exception>(m, count);
        Work.Scan(m, count);
    }
}
