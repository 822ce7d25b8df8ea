// expect: reject SC4002
// why: the same with what the parser skips in between
public class Plugin
{
    public Plugin this[int i] => this;

    public static object Run(object[] args) => new Plugin() ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ] ? /* [ */ [ 0 ];
}
