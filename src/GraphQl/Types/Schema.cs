using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>A checked schema (https://spec.graphql.org/September2025/#sec-Schema). Immutable; shared by all requests.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<string, FrozenDictionary<string, FieldDefinition>> _fields;
    private readonly SchemaDefaults _defaults;

    private Schema(SchemaDefinition definition)
    {
        Definition = definition;
        Directives = [.. Types.Directives.BuiltIn, .. definition.Directives];
        AllTypes = [.. definition.Types, .. UsedBuiltIns(definition), .. IntrospectionTypes.All];
        _types = FirstByName(AllTypes, t => t.Name);
        _directives = FirstByName(Directives, d => d.Name);
        _fields = FirstByName(AllTypes.OfType<FieldsType>(), t => t.Name)
            .ToFrozenDictionary(t => t.Key, t => FirstByName(t.Value.Fields, f => f.Name));
        _defaults = new SchemaDefaults(this);
    }

    /// <summary>What the schema was made from.</summary>
    public SchemaDefinition Definition { get; }

    /// <summary>Where queries begin.</summary>
    public ObjectType QueryType => (ObjectType)_types[Definition.Query];

    /// <summary>Every type: those of the definition in their order, the built-in scalars that are used, those of introspection.</summary>
    internal ImmutableArray<NamedType> AllTypes { get; }

    /// <summary>The built-in directives, then those of the definition.</summary>
    internal ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>Checks a definition and makes a schema of it.</summary>
    /// <exception cref="InvalidOperationException">The definition breaks rules of the specification; the message lists all of them.</exception>
    public static Schema Build(SchemaDefinition definition)
    {
        var schema = new Schema(definition);
        var problems = SchemaChecks.Problems(schema).ToList();
        if (problems.Count == 0)
            problems.AddRange(schema._defaults.Prepare());
        return problems.Count == 0
            ? schema
            : throw new InvalidOperationException("The GraphQL schema is not valid:\n" + string.Join('\n', problems));
    }

    /// <summary>The type of this name, or null.</summary>
    public NamedType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The type inside the wrappers of a reference; the schema was checked, so it exists.</summary>
    internal NamedType NamedTypeOf(TypeReference reference) => _types[reference.Name];

    internal DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    internal ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation when Definition.Mutation is { } name => (ObjectType)_types[name],
        _ => null,
    };

    /// <summary>The field that a selection on this type may name: its own, or a meta-field.</summary>
    internal FieldDefinition? FindField(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => IntrospectionTypes.TypeNameField,
        "__schema" when parent.Name == Definition.Query => IntrospectionTypes.SchemaField,
        "__type" when parent.Name == Definition.Query => IntrospectionTypes.TypeField,
        _ => _fields.GetValueOrDefault(parent.Name)?.GetValueOrDefault(name),
    };

    /// <summary>The object types that a value of this type can be of.</summary>
    internal IEnumerable<ObjectType> PossibleTypes(NamedType type) => type switch
    {
        ObjectType o => [o],
        InterfaceType i => AllTypes.OfType<ObjectType>().Where(o => o.Interfaces.Contains(i.Name)),
        UnionType u => u.Members.Select(Find).OfType<ObjectType>(),
        _ => [],
    };

    /// <summary>Whether some object is of both types.</summary>
    internal bool Overlap(NamedType a, NamedType b) =>
        a.Name == b.Name || PossibleTypes(a).Select(t => t.Name).Intersect(PossibleTypes(b).Select(t => t.Name)).Any();

    /// <summary>Whether every value of the first type is one of the second.</summary>
    internal bool IsSubtype(TypeReference sub, TypeReference super) => (sub, super) switch
    {
        (NonNullTypeReference s, NonNullTypeReference t) => IsSubtype(s.Of, t.Of),
        (_, NonNullTypeReference) => false,
        (NonNullTypeReference s, _) => IsSubtype(s.Of, super),
        (ListTypeReference s, ListTypeReference t) => IsSubtype(s.Item, t.Item),
        (ListTypeReference, _) or (_, ListTypeReference) => false,
        _ => sub.Name == super.Name || IsMember(_types[sub.Name], _types[super.Name]),
    };

    /// <summary>The default of an argument or input field that has one.</summary>
    internal DefaultValue DefaultOf(InputValueDefinition input) => _defaults.Of(input);

    private static bool IsMember(NamedType sub, NamedType super) => super switch
    {
        InterfaceType i => sub is FieldsType f && f.Interfaces.Contains(i.Name),
        UnionType u => u.Members.Contains(sub.Name),
        _ => false,
    };

    private static IEnumerable<ScalarType> UsedBuiltIns(SchemaDefinition definition)
    {
        var used = SchemaParts.References(definition.Types, [.. Types.Directives.BuiltIn, .. definition.Directives])
            .Concat(SchemaParts.References(IntrospectionTypes.All, []))
            .Select(r => r.Name)
            .ToHashSet();
        return Scalars.BuiltIn.Where(s => used.Contains(s.Name));
    }

    // Names that are there twice are found by the checks; until then the first counts.
    private static FrozenDictionary<string, T> FirstByName<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToFrozenDictionary(name);
}
