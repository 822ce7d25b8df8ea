// expect: ok
// why: a long linked list is fine as long as it is walked in a loop
// output: 4999950000

Cell? head = null;
for (int i = 0; i < 100_000; i++) head = new Cell(i, head);
long sum = 0;
for (Cell? c = head; c is not null; c = c.Next) sum += c.Value;
Console.WriteLine(sum);

class Cell(int value, Cell? next) { public int Value => value; public Cell? Next => next; }
