// If this file is wrong a path through a method is not followed, and on it everything is allowed.

namespace SafeCompile.Verification;

/// <summary>
/// Interprets one method over the types of its values: every path, states merged where paths meet, until nothing changes. Each part of
/// the class is one kind of instruction; what has no rule is refused.
/// </summary>
internal sealed partial class TypeInterpreter
{
    private readonly TypeWorld _world;
    private readonly Members _members;
    private readonly Scope _scope;
    private readonly Assignability _assign;
    private readonly GuestMethod _method;
    private readonly VType _result;

    // Arguments, then locals. What a variable remembers of its value matters for pointers and ref structs only.
    private readonly VType[] _variables;
    private readonly Kept[] _kept;
    private readonly int _arguments;
    private readonly bool _tracks;
    private readonly VType? _self;
    private readonly bool _isConstructor;

    private readonly State?[] _at;
    private readonly Stack<int> _todo;
    private readonly Slot[] _stack;
    private long _work;
    private int _depth;
    private bool _initialised;
    private int _i;
    private bool _keptChanged;
    private VType? _constrained;
    private bool _readOnly;

    internal TypeInterpreter(Members members, TypeMemory memory, Scope scope, GuestMethod method, VType[] parameters, VType result)
    {
        TypeWorld world = members.World;
        _world = world;
        _members = members;
        _stack = memory.Stack;
        _todo = memory.Todo;
        _todo.Clear();
        _work = Limits.InterpretedWork(method.Code.Length);
        _scope = scope;
        _assign = new Assignability(world, scope);
        _method = method;
        _result = result;
        _at = memory.States(method);
        _arguments = method.ArgumentCount;
        _variables = new VType[_arguments + method.Locals.Length];
        int next = 0;
        if (!method.IsStatic)
        {
            _self = world.Self(method.Type);
            _variables[next++] = _self.IsValueType ? world.ByRef(_self, false) : _self;
        }

        parameters.CopyTo(_variables, next);
        for (int i = 0; i < method.Locals.Length; i++)
        {
            VType local = world.Of(method.Locals[i], method.Display);
            if (local.Kind == VKind.Void || !scope.Has(local)) throw Bad("SC6134", "a local of a type that does not exist here");
            _variables[_arguments + i] = local;
        }

        _isConstructor = method.Name == ".ctor" && _self is { IsValueType: false };
        _initialised = !_isConstructor;
        foreach (VType variable in _variables) _tracks |= HoldsPointers(variable);
        _kept = _tracks ? new Kept[_variables.Length] : [];
        Array.Fill(_kept, new Kept(SlotFlags.None, Slot.Elsewhere));
        for (int i = 0; i < (_tracks ? _arguments : 0); i++)
        {
            if (_variables[i] is not { Kind: VKind.ByRef } pointer) continue;
            // A struct method's own receiver may not be returned, unless it says so.
            SlotFlags reach = i == 0 && _self is not null && !members.IsUnscoped(method) ? SlotFlags.Local : SlotFlags.Passed;
            _kept[i] = new Kept(reach | (pointer.IsReadOnly ? SlotFlags.ReadOnly : 0), Slot.Elsewhere);
        }
    }

    internal void Run()
    {
        Merge(0);
        while (_todo.TryPop(out int start))
        {
            _at[start]!.Load(this);
            _keptChanged = true;
            for (_i = start; ; _i++)
            {
                if (--_work < 0) throw Bad("SC6130", "the types of this method do not settle");
                if (_method.Regions.Of(_i) is { } region) Enter(region);
                Step();
                if (OpCodes.EndsFlow(_method.Code[_i].Op)) break;
                if (_method.IsTarget[_i + 1])
                {
                    Merge(_i + 1);
                    break;
                }
            }
        }
    }

    // At the beginning of a try the stack is empty; what a variable holds at any moment of it, it may hold in the handlers.
    private void Enter(Region region)
    {
        if (_depth > 0 && region.Kind == RegionKind.Try && region.Start == _i) throw Bad("SC6130", "values on the evaluation stack where a try begins");
        if (!_keptChanged) return;
        Protect(region);
        _keptChanged = false;
    }

    private void Protect(Region? region)
    {
        for (Region? r = region; r is not null; r = r.Parent)
        {
            foreach (HandlerClause clause in r.Clauses)
            {
                if (clause.Filter is { } filter) MergeAt(filter.Start, [new Slot(StackKind.Ref, _world.Object)]);
                MergeAt(clause.Handler.Start, clause.Handler.Kind == RegionKind.Catch ? [new Slot(StackKind.Ref, Caught(clause))] : []);
            }
        }
    }

    private VType Caught(HandlerClause clause)
    {
        if (clause.Filter is not null) return _world.Object;
        VType type = _world.OfToken(clause.CatchType, _method.Display);
        return type.IsReference && _scope.Has(type) ? type : throw Bad("SC6130", $"a handler that catches '{type}'");
    }

    private void Merge(int target) => MergeAt(target, _stack.AsSpan(0, _depth));

    private void MergeAt(int target, ReadOnlySpan<Slot> stack)
    {
        _work -= 1 + ((stack.Length + _kept.Length) / Limits.SlotsPerWork);
        if (_at[target] is not { } known)
        {
            _at[target] = new State(stack.ToArray(), [.. _kept], _initialised);
            _todo.Push(target);
            return;
        }

        if (known.Stack.Length != stack.Length) throw Bad("SC6130", "the evaluation stack differs in height where two paths meet");
        bool changed = false;
        for (int i = 0; i < stack.Length; i++)
        {
            Slot merged = Join(known.Stack[i], stack[i]);
            changed |= merged != known.Stack[i];
            known.Stack[i] = merged;
        }

        for (int i = 0; i < _kept.Length; i++)
        {
            Kept merged = Kept.Join(known.Kept[i], _kept[i]);
            changed |= merged != known.Kept[i];
            known.Kept[i] = merged;
        }

        if (known.Initialised && !_initialised)
        {
            known.Initialised = false;
            changed = true;
        }

        if (changed) _todo.Push(target);
    }

    private Slot Join(Slot a, Slot b)
    {
        if (a == b) return a;
        if (a.IsObject && b.IsObject) return JoinObjects(a, b);
        if (a.Kind == b.Kind)
        {
            SlotFlags flags = a.Flags | b.Flags;
            if (a.Kind == StackKind.Value && ReferenceEquals(a.Type, b.Type)) return a with { Flags = flags };
            if (a.Kind == StackKind.ByRef && a.Type!.SameMemory(b.Type!))
                return a with { Flags = flags, Origin = a.Origin == b.Origin ? a.Origin : Slot.SomeLocal };
        }

        throw Bad("SC6130", $"{a} and {b} where two paths meet");
    }

    private Slot JoinObjects(Slot a, Slot b)
    {
        SlotFlags flags = a.Flags & b.Flags;
        if (a.Kind == StackKind.Null) return b with { Flags = flags };
        if (b.Kind == StackKind.Null) return a with { Flags = flags };
        if (a.Kind == b.Kind && ReferenceEquals(a.Type, b.Type)) return a with { Flags = flags };
        if (b.Kind == StackKind.Ref && Fits(a, b.Type!)) return b with { Flags = flags };
        if (a.Kind == StackKind.Ref && Fits(b, a.Type!)) return a with { Flags = flags };
        VType common = a.Kind == StackKind.Ref && b.Kind == StackKind.Ref ? _assign.CommonBase(a.Type!, b.Type!) : _world.Object;
        return new Slot(StackKind.Ref, common);
    }

    private bool HoldsPointers(VType type) => type.Kind == VKind.ByRef || _scope.IsByRefLike(type);

    private Slot Pop() => _depth > 0 ? _stack[--_depth] : throw Bad("SC6130", "the evaluation stack is empty");

    private void Push(Slot slot)
    {
        // The JIT refuses a higher one, when it compiles the method.
        if (_depth >= _method.MaxStack) throw Bad("SC6130", "the evaluation stack grows higher than the body declares");
        _stack[_depth++] = slot;
    }

    private void Push(StackKind kind) => Push(new Slot(kind));

    private ImageRefusedException Bad(string id, string message) => new(id, _method, _method.Code[_i].Offset, message);

    /// <summary>What is known before an instruction.</summary>
    internal sealed class State(Slot[] stack, Kept[] kept, bool initialised)
    {
        internal Slot[] Stack { get; } = stack;

        internal Kept[] Kept { get; } = kept;

        internal bool Initialised { get; set; } = initialised;

        internal void Load(TypeInterpreter to)
        {
            Stack.CopyTo(to._stack, 0);
            to._depth = Stack.Length;
            Kept.CopyTo(to._kept, 0);
            to._initialised = Initialised;
        }
    }
}
