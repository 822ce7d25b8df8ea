// A text adventure: a small rules engine (rooms, things, verbs, events) played by a script.
// Usage: TextAdventure [commands, separated by commas]      without: the winning script

string script = args.Length > 0 ? string.Join(" ", args) : """
    look, take lamp, go north, take sword, light lamp, take sword, go down, attack troll with hands,
    attack troll with sword, attack troll with sword, take gold, inventory, xyzzy, put gold in chest, go up, go south,
    put gold in chest, open chest, sing, score, take chest, put gold in chest, look
    """;

Game game = Castle.Build();
game.Said += line => Console.WriteLine($"  {line}");
game.Said += new Transcript(width: 40).Add;

foreach (string command in script.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
{
    Console.WriteLine($"> {command}");
    game.Execute(command);
    if (game.State is not GameState.Running)
        break;
}
Console.WriteLine($"{game.State} after {game.Turns} turns with {game.Score} points");
Console.WriteLine($"transcript: {Transcript.LinesSeen} lines, longest {Transcript.Longest}");

enum GameState { Running, Won, Lost }

[Flags]
enum Traits
{
    None = 0,
    Portable = 1,
    Container = 2,
    Open = 4,
    LightSource = 8,
    Lit = 16,
    Alive = 32,
    Weapon = 64,
}

sealed class GameException(string message) : Exception(message);

class Thing(string name, string description, Traits traits = Traits.None)
{
    public string Name { get; } = name;
    public string Description => description;
    public Traits Traits { get; private set; } = traits;
    public List<Thing> Contents { get; } = [];

    public bool Is(Traits all) => (Traits & all) == all;
    public void Gain(Traits more) => Traits |= more;
    public void Lose(Traits fewer) => Traits &= ~fewer;

    /// <summary>This thing's visible contents, and theirs, and so on.</summary>
    public IEnumerable<Thing> Visible()
    {
        foreach (Thing thing in Contents)
        {
            yield return thing;
            if (!thing.Is(Traits.Container) || thing.Is(Traits.Open))
            {
                foreach (Thing inner in thing.Visible())
                    yield return inner;
            }
        }
    }

    public override string ToString() => Is(Traits.Lit) ? $"{Name} (lit)" : Name;
}

sealed class Creature(string name, string description, int strength) : Thing(name, description, Traits.Alive)
{
    public int Strength { get; set; } = strength;
}

sealed class Room(string name, string description, bool dark = false) : Thing(name, description)
{
    public bool Dark => dark;
    public Dictionary<string, Room> Exits { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Connect(string there, Room other, string back)
    {
        Exits[there] = other;
        other.Exits[back] = this;
    }
}

delegate void Verb(Game game, Thing? target, Thing? tool);

sealed class Game(Room start, IReadOnlyDictionary<string, Verb> verbs)
{
    private static readonly HashSet<string> Fillers = ["the", "a", "an", "with", "in", "to", "at", "my"];

    public event Action<string>? Said;

    public Room Here { get; private set; } = start;
    public Thing Player { get; } = new("you", "As good-looking as ever.", Traits.Alive | Traits.Container | Traits.Open);
    public GameState State { get; private set; } = GameState.Running;
    public int Turns { get; private set; }
    public int Score { get; private set; }

    public bool CanSee => !Here.Dark || Player.Visible().Concat(Here.Visible()).Any(t => t.Is(Traits.Lit));

    public void Say(string line) => Said?.Invoke(line);

    public void Execute(string command)
    {
        Turns++;
        try
        {
            string[] words = [.. command.ToLowerInvariant().Split(' ').Where(w => w.Length > 0 && !Fillers.Contains(w))];
            switch (words)
            {
                case []:
                    throw new GameException("Say something.");
                case ["go", var direction]:
                    Go(direction);
                    break;
                case ["north" or "south" or "up" or "down"]:
                    Go(words[0]);
                    break;
                case [var verb, .. { Length: <= 2 } rest] when verbs.TryGetValue(verb, out Verb? act):
                    act(this, rest is [var target, ..] ? Resolve(target) : null, rest is [_, var tool] ? Resolve(tool) : null);
                    break;
                case [var unknown, ..]:
                    throw new GameException($"I do not know how to {unknown}.");
            }
        }
        catch (GameException e)
        {
            Say(e.Message);
        }
    }

    public void Go(string direction)
    {
        Here = Here.Exits.GetValueOrDefault(direction) ?? throw new GameException($"You cannot go {direction} from here.");
        Describe();
    }

    public void Describe()
    {
        Say(Here.Name);
        if (!CanSee)
        {
            Say("It is pitch dark.");
            return;
        }
        Say(Here.Description);
        if (Here.Contents is { Count: > 0 } things)
            Say($"There is {string.Join(", ", things)} here.");
        Say($"Exits: {string.Join(", ", Here.Exits.Keys.Order(StringComparer.Ordinal))}.");
    }

    public void Award(int points, string why)
    {
        Score += points;
        Say($"[{points:+0;-0} points: {why}]");
    }

    public void End(GameState state) => State = state;

    public Thing HolderOf(Thing thing) => new[] { Player, Here }
        .Concat(Player.Visible())
        .Concat(Here.Visible())
        .First(holder => holder.Contents.Contains(thing));

    private Thing Resolve(string name)
    {
        IEnumerable<Thing> candidates = CanSee ? Player.Visible().Concat(Here.Visible()) : Player.Visible();
        return name switch
        {
            "me" or "hands" => Player,
            _ => candidates.FirstOrDefault(t => t.Name == name) ?? throw new GameException($"You see no {name} here."),
        };
    }
}

static class Castle
{
    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["look"] = (game, _, _) => game.Describe(),
        ["inventory"] = (game, _, _) => game.Say(game.Player.Contents switch
        {
            [] => "You carry nothing.",
            [var only] => $"You carry only {only}.",
            [.. var most, var last] => $"You carry {string.Join(", ", most)} and {last}.",
        }),
        ["take"] = Needs("take", Traits.Portable, (game, thing, _) =>
        {
            if (game.Player.Contents.Contains(thing))
                throw new GameException($"You have the {thing.Name} already.");
            Move(thing, game.HolderOf(thing), game.Player);
            game.Say("Taken.");
        }),
        ["light"] = Needs("light", Traits.LightSource, (game, thing, _) =>
        {
            thing.Gain(Traits.Lit);
            game.Say($"The {thing.Name} shines.");
        }),
        ["open"] = Needs("open", Traits.Container, (game, thing, _) =>
        {
            thing.Gain(Traits.Open);
            game.Say(thing.Contents.Count == 0 ? "It is empty." : $"Inside: {string.Join(", ", thing.Contents)}.");
        }),
        ["put"] = Needs("put", Traits.Portable, (game, thing, box) =>
        {
            if (box?.Is(Traits.Container | Traits.Open) is not true)
                throw new GameException(box is null ? "Put it where?" : $"The {box.Name} is not open.");
            Move(thing, game.HolderOf(thing), box);
            game.Say("Done.");
            if ((thing.Name, box.Name) is ("gold", "chest"))
            {
                game.Award(50, "the treasure is safe");
                if (game.Score >= 75)
                    game.End(GameState.Won);
            }
        }),
        ["attack"] = Needs("attack", Traits.Alive, Fight),
        ["score"] = (game, _, _) => game.Say($"{game.Score} points in {game.Turns} turns."),
    };

    public static Game Build()
    {
        Room hall = new("Hall", "A draughty hall.")
        {
            Contents =
            {
                new("lamp", "An oil lamp.", Traits.Portable | Traits.LightSource),
                new("chest", "An oak chest.", Traits.Container),
            },
        };
        Room armoury = new("Armoury", "Rusty racks line the walls.", dark: true)
        {
            Contents = { new("sword", "Old, but sharp.", Traits.Portable | Traits.Weapon) },
        };
        Room cave = new("Cave", "A troll's living room.", dark: true)
        {
            Contents =
            {
                new Creature("troll", "He looks hungry.", strength: 3) { Contents = { new("gold", "A heavy bag.", Traits.Portable) } },
            },
        };
        cave.Contents[0].Gain(Traits.Container);
        hall.Connect("north", armoury, back: "south");
        armoury.Connect("down", cave, back: "up");
        return new(hall, Verbs);
    }

    private static Verb Needs(string verb, Traits trait, Action<Game, Thing, Thing?> act) => (game, target, tool) =>
    {
        if (target is null)
            throw new GameException($"What do you want to {verb}?");
        if (!target.Is(trait))
            throw new GameException($"You cannot {verb} the {target.Name}.");
        act(game, target, tool);
    };

    private static void Fight(Game game, Thing enemy, Thing? weapon)
    {
        if (enemy is not Creature creature)
            throw new GameException("Violence against yourself is no answer.");
        int damage = weapon switch
        {
            { } w when w.Is(Traits.Weapon) => 2,
            null => 0,
            _ => 1,
        };
        creature.Strength -= damage;
        if (creature.Strength > 0)
        {
            game.Say(damage switch { 0 => "You wave your arms.", 1 => "The troll laughs.", _ => "The troll staggers." });
            return;
        }
        creature.Lose(Traits.Alive);
        creature.Gain(Traits.Open);
        game.Say($"The {creature.Name} falls.");
        game.Award(25, $"defeated a {creature.Name}");
    }

    private static void Move(Thing thing, Thing from, Thing to)
    {
        from.Contents.Remove(thing);
        to.Contents.Add(thing);
    }
}

/// <summary>Listens to what the game says; a static tally shows that instance handlers can share state.</summary>
sealed class Transcript(int width)
{
    public static int LinesSeen { get; private set; }
    public static string Longest { get; private set; } = "";

    public void Add(string line)
    {
        LinesSeen++;
        string shown = line.Length <= width ? line : line[..(width - 3)] + "...";
        if (shown.Length > Longest.Length)
            Longest = shown;
    }
}
