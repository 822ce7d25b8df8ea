// expect: ok
// why: Queue, Stack, LinkedList and PriorityQueue
// output: a b b,c True b 1
// output: 3 2 2,1 True 2 False
// output: 1,200,4,5 1 4 4
// output: breathe 1:breathe 2:eat 3:think 4:work 5:sleep

Queue<string> queue = new(["a", "b"]);
queue.Enqueue("c");
Console.WriteLine($"{queue.Dequeue()} {queue.Peek()} {string.Join(",", queue)} {queue.TryDequeue(out string? head)} {head} {queue.Count}");

Stack<int> stack = new();
foreach (int x in (int[])[1, 2, 3])
    stack.Push(x);
Console.WriteLine($"{stack.Pop()} {stack.Peek()} {string.Join(",", stack)} {stack.TryPeek(out int top)} {top} {stack.Contains(9)}");

LinkedList<int> linked = new([2, 3]);
linked.AddFirst(1);
LinkedListNode<int> last = linked.AddLast(5);
linked.AddBefore(last, 4);
linked.Remove(3);
linked.Find(2)!.Value *= 100;
Console.WriteLine($"{string.Join(",", linked)} {linked.First?.Value} {last.Previous?.Value} {linked.Count}");

PriorityQueue<string, int> tasks = new();
foreach (var (task, priority) in new[] { ("sleep", 5), ("eat", 2), ("work", 4), ("breathe", 1) })
    tasks.Enqueue(task, priority);
tasks.Enqueue("think", 3);
List<string> order = [tasks.Peek()];
while (tasks.TryDequeue(out string? task, out int priority))
    order.Add($"{priority}:{task}");
Console.WriteLine(string.Join(" ", order));
