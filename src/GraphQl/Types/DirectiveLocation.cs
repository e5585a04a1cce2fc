namespace GraphQl.Types;

/// <summary>Where a directive may stand (https://spec.graphql.org/September2025/#DirectiveLocation).</summary>
public enum DirectiveLocation
{
    /// <summary>QUERY.</summary>
    Query,

    /// <summary>MUTATION.</summary>
    Mutation,

    /// <summary>SUBSCRIPTION.</summary>
    Subscription,

    /// <summary>FIELD.</summary>
    Field,

    /// <summary>FRAGMENT_DEFINITION.</summary>
    FragmentDefinition,

    /// <summary>FRAGMENT_SPREAD.</summary>
    FragmentSpread,

    /// <summary>INLINE_FRAGMENT.</summary>
    InlineFragment,

    /// <summary>VARIABLE_DEFINITION.</summary>
    VariableDefinition,

    /// <summary>SCHEMA.</summary>
    Schema,

    /// <summary>SCALAR.</summary>
    Scalar,

    /// <summary>OBJECT.</summary>
    Object,

    /// <summary>FIELD_DEFINITION.</summary>
    FieldDefinition,

    /// <summary>ARGUMENT_DEFINITION.</summary>
    ArgumentDefinition,

    /// <summary>INTERFACE.</summary>
    Interface,

    /// <summary>UNION.</summary>
    Union,

    /// <summary>ENUM.</summary>
    Enum,

    /// <summary>ENUM_VALUE.</summary>
    EnumValue,

    /// <summary>INPUT_OBJECT.</summary>
    InputObject,

    /// <summary>INPUT_FIELD_DEFINITION.</summary>
    InputFieldDefinition,
}

/// <summary>The names of locations in documents and introspection.</summary>
internal static class DirectiveLocations
{
    /// <summary>From <c>FragmentSpread</c> to <c>FRAGMENT_SPREAD</c>.</summary>
    public static string Name(this DirectiveLocation location) =>
        string.Concat(location.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
