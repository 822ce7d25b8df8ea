// expect: ok
// why: an iterator that calls itself, over a tree and for permutations
// output: 1 2 3 4 5 6 7
// output: 7 5 3 1
// output: abc
// output: acb
// output: bac
// output: bca
// output: cab
// output: cba

Node tree = new(4, new(2, new(1), new(3)), new(6, new(5), new(7)));
Console.WriteLine(string.Join(" ", tree.InOrder()));
Console.WriteLine(string.Join(" ", tree.InOrder().Where(n => n % 2 == 1).Reverse()));
foreach (string word in Permute("abc"))
    Console.WriteLine(word);

static IEnumerable<string> Permute(string letters)
{
    if (letters.Length <= 1)
    {
        yield return letters;
        yield break;
    }
    for (int i = 0; i < letters.Length; i++)
    {
        foreach (string rest in Permute(letters.Remove(i, 1)))
            yield return letters[i] + rest;
    }
}

sealed class Node(int value, Node? left = null, Node? right = null)
{
    public IEnumerable<int> InOrder()
    {
        foreach (int n in left?.InOrder() ?? [])
            yield return n;
        yield return value;
        if (right is not null)
        {
            foreach (int n in right.InOrder())
                yield return n;
        }
    }
}
