using System.Diagnostics;
using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>A type as a field, argument or variable names it: a name, possibly wrapped in lists and non-null.</summary>
public abstract record TypeReference
{
    private protected TypeReference()
    {
    }

    /// <summary>The name inside all wrappers.</summary>
    public abstract string Name { get; }

    /// <summary>Whether null is refused.</summary>
    public bool IsNonNull => this is NonNullTypeReference;

    /// <summary>The type without its outermost non-null wrapper.</summary>
    internal TypeReference Nullable => this is NonNullTypeReference nonNull ? nonNull.Of : this;

    /// <summary>Reads the notation of the schema language, such as <c>[Ward!]!</c>.</summary>
    /// <exception cref="Errors.GraphQlException">The text is no type.</exception>
    public static TypeReference Parse(string text) => From(Parser.ParseType(text));

    internal static TypeReference From(TypeNode node) => node switch
    {
        NamedTypeNode named => new NamedTypeReference(named.Name),
        ListTypeNode list => new ListTypeReference(From(list.Item)),
        NonNullTypeNode nonNull => new NonNullTypeReference(From(nonNull.Nullable)),
        _ => throw new UnreachableException($"Type {node.GetType().Name}."),
    };
}

/// <summary>A type by its name.</summary>
public sealed record NamedTypeReference(string TypeName) : TypeReference
{
    /// <inheritdoc/>
    public override string Name => TypeName;

    /// <inheritdoc/>
    public override string ToString() => TypeName;
}

/// <summary>A list of another type.</summary>
/// <param name="Item">The type of the items.</param>
public sealed record ListTypeReference(TypeReference Item) : TypeReference
{
    /// <inheritdoc/>
    public override string Name => Item.Name;

    /// <inheritdoc/>
    public override string ToString() => $"[{Item}]";
}

/// <summary>Another type without null.</summary>
/// <param name="Of">A named type or a list.</param>
public sealed record NonNullTypeReference(TypeReference Of) : TypeReference
{
    /// <inheritdoc/>
    public override string Name => Of.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{Of}!";
}
