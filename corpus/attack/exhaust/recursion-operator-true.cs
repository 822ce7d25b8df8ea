// expect: trap:depth
// why: && on a type with operators true and & calls both
public class Plugin
{
    struct T
    {
        public static bool operator true(T t) => (t && t) ? true : false;
        public static bool operator false(T t) => (t && t) ? false : true;
        public static T operator &(T a, T b) => a && b;
    }

    public static object Run(object[] args) => (default(T) && default(T)) ? 1 : 0;
}
