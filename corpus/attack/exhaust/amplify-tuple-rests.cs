// expect: trap:memory   memory: 64MiB
// why: the indexer of a long tuple boxes its rest at each read, and that one its own rest
using Long = (
    byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte,
    byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte);

var seen = new HashSet<Long>();
Long key = default;
int found = 0;
for (int i = 0; i < 5_000; i++) found += seen.Add(key) ? 1 : 0;
Console.WriteLine(found);
