using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>
/// What the specification asks of a schema before anything can be asked of it
/// (https://spec.graphql.org/September2025/#sec-Schema, "Type Validation" of each kind). Defaults are checked when coerced.
/// </summary>
internal static class SchemaChecks
{
    public static IEnumerable<string> Problems(Schema schema)
    {
        var own = schema.Definition.Types;
        return Roots(schema)
            .Concat(Names("type", own.Select(t => t.Name).Concat(Scalars.BuiltIn.Select(s => s.Name))))
            .Concat(Names("directive", schema.Directives.Select(d => d.Name)))
            .Concat(own.SelectMany(t => OfType(schema, t)))
            .Concat(schema.Definition.Directives.SelectMany(d => Arguments(schema, $"@{d.Name}", d.Arguments)))
            .Concat(InputCycles(schema));
    }

    private static IEnumerable<string> Roots(Schema schema) =>
        new[] { schema.Definition.Query, schema.Definition.Mutation }
            .OfType<string>()
            .Where(n => schema.Find(n) is not ObjectType)
            .Select(n => $"{n}: a root type must be an object type of the schema.");

    private static IEnumerable<string> OfType(Schema schema, NamedType type) => type switch
    {
        FieldsType fields => Fields(schema, fields).Concat(InterfaceChecks.Problems(schema, fields)),
        UnionType union => Union(schema, union),
        EnumType values => Enum(values),
        InputObjectType input => InputObject(schema, input),
        _ => [],
    };

    private static IEnumerable<string> Fields(Schema schema, FieldsType type) =>
        Names($"field of {type.Name}", type.Fields.Select(f => f.Name), atLeastOne: true)
            .Concat(type.Fields.SelectMany(f => Reference(schema, $"{type.Name}.{f.Name}", f.Type, t => t.IsOutput, "output")))
            .Concat(type.Fields.SelectMany(f => Arguments(schema, $"{type.Name}.{f.Name}", f.Arguments)));

    private static IEnumerable<string> Arguments(Schema schema, string owner, ImmutableArray<InputValueDefinition> arguments) =>
        Names($"argument of {owner}", arguments.Select(a => a.Name))
            .Concat(arguments.SelectMany(a => Input(schema, $"{owner}({a.Name}:)", a)));

    private static IEnumerable<string> Input(Schema schema, string coordinate, InputValueDefinition input)
    {
        foreach (var problem in Reference(schema, coordinate, input.Type, t => t.IsInput, "input"))
            yield return problem;
        if (input is { IsRequired: true, DeprecationReason: not null })
            yield return $"{coordinate}: what is required cannot be deprecated.";
    }

    private static IEnumerable<string> Reference(Schema schema, string coordinate, TypeReference reference, Func<NamedType, bool> fits, string kind)
    {
        if (schema.Find(reference.Name) is not { } type)
            yield return $"{coordinate}: there is no type {reference.Name}.";
        else if (!fits(type))
            yield return $"{coordinate}: {reference} is no {kind} type.";
    }

    private static IEnumerable<string> Union(Schema schema, UnionType union) =>
        Names($"member of {union.Name}", union.Members, atLeastOne: true)
            .Concat(union.Members.Where(m => schema.Find(m) is not ObjectType).Select(m => $"{union.Name}: {m} is no object type."));

    private static IEnumerable<string> Enum(EnumType type) =>
        Names($"value of {type.Name}", type.Values.Select(v => v.Name), atLeastOne: true)
            .Concat(type.Values.Where(v => v.Name is "true" or "false" or "null").Select(v => $"{type.Name}: {v.Name} cannot name an enum value."));

    private static IEnumerable<string> InputObject(Schema schema, InputObjectType type)
    {
        var fields = type.Fields.SelectMany(f => Input(schema, $"{type.Name}.{f.Name}", f));
        var oneOf = type.Fields
            .Where(f => type.IsOneOf && (f.Type.IsNonNull || f.Default is not null))
            .Select(f => $"{type.Name}.{f.Name}: a field of a OneOf input is nullable and has no default.");
        return Names($"field of {type.Name}", type.Fields.Select(f => f.Name), atLeastOne: true).Concat(fields).Concat(oneOf);
    }

    /// <summary>Names are unique, are names, and leave two underscores to introspection.</summary>
    private static IEnumerable<string> Names(string what, IEnumerable<string> names, bool atLeastOne = false)
    {
        var all = names.ToList();
        if (atLeastOne && all.Count == 0)
            yield return $"There must be at least one {what}.";
        foreach (var name in all.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return $"{name}: there are several of this {what}.";
        foreach (var name in all.Where(n => !IsName(n)))
            yield return $"{name}: not a name for a {what}; letters, digits and underscores, no digit first, no two underscores first.";
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && !name.StartsWith("__", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // An input object that needs itself without end could never be given.
    private static IEnumerable<string> InputCycles(Schema schema) =>
        schema.Definition.Types.OfType<InputObjectType>()
            .Where(t => Needed(schema, t).Contains(t))
            .Select(t => $"{t.Name}: the input needs itself; make one of the fields on the way nullable or a list.");

    private static HashSet<InputObjectType> Needed(Schema schema, InputObjectType type)
    {
        var needed = new HashSet<InputObjectType>(ReferenceEqualityComparer.Instance);
        var open = new Stack<InputObjectType>([type]);
        while (open.TryPop(out var next))
        {
            foreach (var input in NonNullInputs(schema, next).Where(needed.Add))
                open.Push(input);
        }
        return needed;
    }

    private static IEnumerable<InputObjectType> NonNullInputs(Schema schema, InputObjectType type) =>
        type.Fields
            .Select(f => f.Type is NonNullTypeReference { Of: NamedTypeReference named } ? schema.Find(named.TypeName) : null)
            .OfType<InputObjectType>();
}
