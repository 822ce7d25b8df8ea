using CsCheck;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Collections;

/// <summary>Random sequences of operations do to a list, queue, stack or linked list what the base library does.</summary>
public sealed class ListTests
{
    private static readonly string[] s_texts = ["", "a", "b", "bb", "ccc"];

    private static readonly (string Name, Func<List<string>, int, string, object?> Plain, Func<Meter, List<string>, int, string, object?> Metered)[] s_operations =
    [
        ("Add", (l, i, s) => Do(() => l.Add(s)), (m, l, i, s) => Do(() => ListShims.Add(m, l, s))),
        ("Insert", (l, i, s) => Do(() => l.Insert(i, s)), (m, l, i, s) => Do(() => ListShims.Insert(m, l, i, s))),
        ("RemoveAt", (l, i, s) => Do(() => l.RemoveAt(i)), (m, l, i, s) => Do(() => ListShims.RemoveAt(m, l, i))),
        ("Remove", (l, i, s) => l.Remove(s), (m, l, i, s) => ListShims.Remove(m, l, s)),
        ("AddRange self", (l, i, s) => Do(() => l.AddRange(l.Count < 100 ? l : [])), (m, l, i, s) => Do(() => ListShims.AddRange(m, l, l.Count < 100 ? l : []))),
        ("InsertRange lazy", (l, i, s) => Do(() => l.InsertRange(i, Lazy(s))), (m, l, i, s) => Do(() => ListShims.InsertRange(m, l, i, Lazy(s)))),
        ("RemoveRange", (l, i, s) => Do(() => l.RemoveRange(i, 2)), (m, l, i, s) => Do(() => ListShims.RemoveRange(m, l, i, 2))),
        ("RemoveAll", (l, i, s) => l.RemoveAll(x => x == s), (m, l, i, s) => ListShims.RemoveAll(m, l, x => x == s)),
        ("IndexOf", (l, i, s) => l.IndexOf(s), (m, l, i, s) => ListShims.IndexOf(m, l, s)),
        ("IndexOf from", (l, i, s) => l.IndexOf(s, i), (m, l, i, s) => ListShims.IndexOf(m, l, s, i)),
        ("LastIndexOf", (l, i, s) => l.LastIndexOf(s), (m, l, i, s) => ListShims.LastIndexOf(m, l, s)),
        ("LastIndexOf from", (l, i, s) => l.LastIndexOf(s, i), (m, l, i, s) => ListShims.LastIndexOf(m, l, s, i)),
        ("Contains", (l, i, s) => l.Contains(s), (m, l, i, s) => ListShims.Contains(m, l, s)),
        ("Sort", (l, i, s) => Do(() => l.Sort(StringComparer.Ordinal)), (m, l, i, s) => Do(() => ListShims.Sort(m, l))),
        ("Sort by length", (l, i, s) => Do(() => l.Sort((a, b) => a.Length - b.Length)), (m, l, i, s) => Do(() => ListShims.Sort(m, l, (a, b) => a.Length - b.Length))),
        ("Sort throwing", (l, i, s) => Do(() => l.Sort((a, b) => throw new FormatException())), (m, l, i, s) => Do(() => ListShims.Sort(m, l, (a, b) => throw new FormatException()))),
        ("Reverse", (l, i, s) => Do(() => l.Reverse()), (m, l, i, s) => Do(() => ListShims.Reverse(m, l))),
        ("GetRange", (l, i, s) => l.GetRange(i, 2), (m, l, i, s) => ListShims.GetRange(m, l, i, 2)),
        ("FindAll", (l, i, s) => l.FindAll(x => x.Length > i), (m, l, i, s) => ListShims.FindAll(m, l, x => x.Length > i)),
        ("ConvertAll", (l, i, s) => l.ConvertAll(x => x.Length), (m, l, i, s) => ListShims.ConvertAll(m, l, x => x.Length)),
        ("ToArray", (l, i, s) => l.ToArray(), (m, l, i, s) => ListShims.ToArray(m, l)),
        ("Capacity", (l, i, s) => l.Capacity, (m, l, i, s) => l.Capacity),
        ("Copy", (l, i, s) => new List<string>(l), (m, l, i, s) => ListShims.Create(m, (IEnumerable<string>)l)),
        ("Through ICollection", (l, i, s) => ((ICollection<string>)l).Remove(s), (m, l, i, s) => CollectionInterfaceShims.Remove(m, l, s)),
    ];

    [Fact]
    public void A_list_behaves_as_in_the_base_library()
    {
        Gen<(int Operation, int Index, string Text)> step = Gen.Select(Gen.Int[0, s_operations.Length - 1], Gen.Int[-1, 6], Gen.Int[0, 4].Select(n => s_texts[n]));
        step.Array[0, 40].Sample(steps =>
        {
            List<string> plain = [];
            Budget.Run(m =>
            {
                List<string> metered = ListShims.Create<string>(m);
                foreach ((int operation, int index, string text) in steps)
                {
                    string expected = Budget.Outcome(() => s_operations[operation].Plain(plain, index, text));
                    string actual = Budget.Outcome(() => s_operations[operation].Metered(m, metered, index, text));
                    Assert.Equal(s_operations[operation].Name + expected, s_operations[operation].Name + actual);
                    Assert.Equal(plain, metered);
                }

                return 0;
            });
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Queues_stacks_and_heaps_behave_as_in_the_base_library()
    {
        Gen.Int[-3, 20].Array[0, 60].Sample(items => Budget.Run(m =>
        {
            var queue = new Queue<int>();
            var stack = new Stack<int>();
            var heap = new PriorityQueue<int, string>(StringComparer.Ordinal);
            var linked = new LinkedList<int>();
            Queue<int> queue2 = QueueShims.Create<int>(m);
            Stack<int> stack2 = StackShims.Create<int>(m);
            PriorityQueue<int, string> heap2 = PriorityQueueShims.Create<int, string>(m);
            LinkedList<int> linked2 = LinkedListShims.Create<int>(m);
            foreach (int x in items)
            {
                if (x < 0)
                {
                    Assert.Equal(Budget.Outcome(() => queue.Dequeue()), Budget.Outcome(() => QueueShims.Dequeue(m, queue2)));
                    Assert.Equal(Budget.Outcome(() => heap.Dequeue()), Budget.Outcome(() => PriorityQueueShims.Dequeue(m, heap2)));
                    Assert.Equal(Budget.Outcome(() => stack.Pop()), Budget.Outcome(() => stack2.Pop()));
                    Assert.Equal(linked.Remove(x + 4), LinkedListShims.Remove(m, linked2, x + 4));
                    continue;
                }

                queue.Enqueue(x);
                QueueShims.Enqueue(m, queue2, x);
                stack.Push(x);
                StackShims.Push(m, stack2, x);
                heap.Enqueue(x, (x % 5).ToString());
                PriorityQueueShims.Enqueue(m, heap2, x, (x % 5).ToString());
                linked.AddLast(x);
                LinkedListShims.AddLast(m, linked2, x);
            }

            Assert.Equal(queue, queue2);
            Assert.Equal(stack, stack2);
            Assert.Equal(linked, linked2);
            Assert.Equal(heap.UnorderedItems, heap2.UnorderedItems);
            return true;
        }), iter: 200, threads: 1);
    }

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static IEnumerable<string> Lazy(string s)
    {
        yield return s;
        yield return s + s;
    }
}
