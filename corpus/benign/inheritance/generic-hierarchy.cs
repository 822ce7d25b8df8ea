// expect: ok
// why: curiously recurring generics, abstract factories, protected nested types, base class with static state
// value: "usr/lib 11 18 13"

public class Plugin
{
    private abstract class Builder<TSelf> where TSelf : Builder<TSelf>
    {
        protected readonly List<string> Parts = [];

        protected abstract TSelf Self { get; }

        public TSelf Add(string part)
        {
            Parts.Add(part);
            return Self;
        }

        public string Build() => string.Join(Separator, Parts);

        protected virtual string Separator => ",";
    }

    private sealed class PathBuilder : Builder<PathBuilder>
    {
        protected override PathBuilder Self => this;
        protected override string Separator => "/";

        public PathBuilder Up()
        {
            Parts.RemoveAt(Parts.Count - 1);
            return this;
        }
    }

    private abstract class Plan
    {
        private static int s_plans;

        public static IReadOnlyList<Plan> All { get; } = [new Fast(), new Careful(), new Fast()];

        protected int Number { get; } = ++s_plans;

        public abstract int Cost(int work);

        private sealed class Fast : Plan
        {
            public override int Cost(int work) => work + Number;
        }

        private sealed class Careful : Plan
        {
            public override int Cost(int work) => work * 2 - Number;
        }
    }

    public static object Run(object[] args) =>
        new PathBuilder().Add("usr").Add("bin").Up().Add("lib").Build() + " " + string.Join(" ", Plan.All.Select(p => p.Cost(10)));
}
