// expect: ok
// why: code from a library may lock; nobody else is there
// output: 3

var account = new Account();
account.Add(5);
account.Add(-2);
Console.WriteLine(account.Balance);

class Account
{
    readonly object _gate = new();
    int _balance;
    public int Balance { get { lock (_gate) return _balance; } }
    public void Add(int n) { lock (_gate) { lock (_gate) { _balance += n; } } }
}
