using System.Diagnostics.CodeAnalysis;
using GraphQl.Types;

namespace GraphQl.Tests.Reference;

/// <summary>
/// Documents that are mostly right: fields of the schema, few response names so that they meet, fragments, variables, and now and
/// then a mistake. The same seed gives the same documents.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Repeatable test data.")]
internal sealed class RandomDocuments(SchemaDefinition schema, int seed)
{
    private const int Fragments = 3;
    private const int Deepest = 4;

    private static readonly string[] Mistakes = ["\"s\"", "1", "1.5", "true", "WARD", "NAME", "null", "[1]", "{year: 1}", "{from: \"2023-01-01\"}"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, NamedType> _types = schema.Types.ToDictionary(t => t.Name);
    private readonly Dictionary<string, string> _variables = [];
    private List<FieldsType> _fragments = [];
    private bool _careful;

    public string Next()
    {
        _variables.Clear();
        _careful = Chance(60);
        _fragments = [.. Enumerable.Range(0, _random.Next(Fragments + 1)).Select(_ => Pick(schema.Types.OfType<FieldsType>().ToList()))];
        var definitions = _fragments.Select((f, i) => $"fragment F{i} on {f.Name} {{ {Selections(f, 1, i + 1)} }}").ToList();
        var bodies = Enumerable.Range(0, Chance(10) ? 2 : 1).Select(_ => Selections(_types[schema.Query], 0, 0)).ToList();
        for (var i = 0; _careful && i < definitions.Count; i++)
            definitions[i] = bodies.Concat(definitions.Take(i)).Any(d => d.Contains($"...F{i}", StringComparison.Ordinal)) ? definitions[i] : "";
        var variables = string.Join(", ", _variables.Select(v => $"${v.Key}: {v.Value}{(Chance(15) ? $" = {Value(TypeReference.Parse(v.Value), constant: true)}" : "")}"));
        var operations = bodies.Select((b, i) => $"query {(bodies.Count > 1 ? $"Q{i} " : "")}{(variables.Length > 0 ? $"({variables}) " : "")}{{ {b} }}");
        return string.Join("\n", operations.Concat(definitions));
    }

    private string Selections(NamedType type, int depth, int firstFragment) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Selection(type, depth, firstFragment)));

    private string Selection(NamedType type, int depth, int firstFragment) => _random.Next(100) switch
    {
        < 15 when depth < Deepest => Inline(type, depth, firstFragment),
        < 30 when Spread(type, firstFragment) is { } spread => spread,

        // Never with an alias: whether its type fits another field's is asked by the edition, and not by release 16.
        < 35 => "__typename",
        _ => Field(type, depth, firstFragment),
    };

    private string? Spread(NamedType type, int firstFragment)
    {
        var fitting = Enumerable.Range(0, _fragments.Count).Where(i => i >= firstFragment && Near(type).Contains(_fragments[i])).ToList();
        if (fitting.Count > 0)
            return $"...F{Pick(fitting)}{Directive()}";
        return Mistake(10) ? $"...F{_random.Next(Fragments)}" : null;
    }

    private string Inline(NamedType type, int depth, int firstFragment)
    {
        var condition = !Mistake(20) ? Pick(Near(type)) : Pick(schema.Types.Where(t => t is FieldsType or UnionType).ToList());
        return Chance(20)
            ? $"...{Directive()} {{ {Selections(type, depth + 1, firstFragment)} }}"
            : $"... on {condition.Name}{Directive()} {{ {Selections(condition, depth + 1, firstFragment)} }}";
    }

    private List<NamedType> Near(NamedType type) => type switch
    {
        UnionType union => [type, .. union.Members.Select(m => _types[m])],
        InterfaceType => [type, .. schema.Types.OfType<ObjectType>().Where(o => o.Interfaces.Contains(type.Name))],
        ObjectType o => [type, .. o.Interfaces.Select(i => _types[i])],
        _ => [type],
    };

    private string Field(NamedType type, int depth, int firstFragment)
    {
        if (Mistake(2) || type is not FieldsType { Fields: var fields })
            return Mistake(30) ? Alias() + "unknown" : "__typename";
        var field = Pick(fields);
        var named = _types.GetValueOrDefault(field.Type.Name);
        var isComposite = named is FieldsType or UnionType;
        if (depth >= Deepest && isComposite)
            return "__typename";
        var set = isComposite != Mistake(1) ? $" {{ {(isComposite ? Selections(named!, depth + 1, firstFragment) : "x")} }}" : "";
        return Alias() + field.Name + Arguments(field) + Directive() + set;
    }

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(a => Chance(a.Type is NonNullTypeReference && a.Default is null ? Sure : 30)).Select(a => $"{a.Name}: {Value(a.Type)}").ToList();
        if (Mistake(1))
            given.Add("unknown: 1");
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Directive() => _random.Next(100) switch
    {
        < 4 => $" @skip(if: {Value(TypeReference.Parse("Boolean!"))})",
        < 7 => $" @include(if: {Value(TypeReference.Parse("Boolean!"))})",
        < 8 => " @client(tag: \"a\")",
        < 9 => " @note(text: \"a\") @note(text: \"b\")",
        _ => "",
    };

    private string Alias() => Chance(_careful ? 10 : 30) ? Pick(["a: ", "b: ", "name: ", "code: "]) : "";

    private string Value(TypeReference type, bool constant = false)
    {
        if (!constant && Chance(10))
            return Variable(type);
        // A schema read from its printed form takes anything for a custom scalar, so no mistakes there.
        if (Mistake(3) && (Scalars.IsBuiltIn(type.Name) || _types[type.Name] is not ScalarType))
            return Pick(Mistakes);
        return type switch
        {
            NonNullTypeReference nonNull => Value(nonNull.Of, constant),
            _ when type is not NonNullTypeReference && !_careful && Chance(3) => "null",
            ListTypeReference list when Chance(80) => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Value(list.Item, constant)))}]",
            ListTypeReference list => Value(list.Item, constant),
            _ => NamedValue(type.Name, constant),
        };
    }

    private string NamedValue(string name, bool constant) => name switch
    {
        "Int" or "Long" => Pick(["1", "2"]),
        "Float" => Pick(["1", "1.5"]),
        "Boolean" => Pick(["true", "false"]),
        "String" or "ID" => Pick(["\"a\"", "\"b\""]),
        "Date" => "\"2023-01-01\"",
        _ => _types[name] switch
        {
            EnumType values => Pick(values.Values).Name,
            InputObjectType { IsOneOf: true } input => Object([Pick(input.Fields)], constant, 100),
            InputObjectType input => Object(input.Fields, constant, 15),
            _ => "1",
        },
    };

    private string Object(IReadOnlyList<InputValueDefinition> fields, bool constant, int percent) =>
        $"{{{string.Join(", ", fields.Where(f => Chance(f.Type.IsNonNull && f.Default is null ? Sure : percent)).Select(f => $"{f.Name}: {Value(f.Type, constant)}"))}}}";

    private string Variable(TypeReference type)
    {
        var name = $"v{(_careful ? _variables.Count : _random.Next(4))}";
        if (!_variables.ContainsKey(name) && !Mistake(3))
            _variables[name] = !Mistake(15) ? type.ToString() : Pick(["Int", "ID!", "[Int]", "String", "Boolean!", "OffenceWhere", "Ward"]);
        return "$" + name;
    }

    private int Sure => _careful ? 100 : 98;

    private bool Mistake(int percent) => !_careful && Chance(percent);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
