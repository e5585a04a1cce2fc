using System.Collections.Immutable;

namespace Warehouse.Output;

/// <summary>A member of the JSON object that each row becomes. Front ends lay the columns of a result out as their protocol says.</summary>
/// <param name="Name">Name of the member.</param>
public abstract record JsonField(string Name)
{
    /// <summary>The value of a column.</summary>
    /// <param name="Name">Name of the member.</param>
    /// <param name="Ordinal">The column's place in the result.</param>
    public sealed record Value(string Name, int Ordinal) : JsonField(Name)
    {
        /// <summary>Whether a number is written as a string, as IEEE754Compatible asks for 64-bit integers and decimals.</summary>
        public bool AsString { get; init; }

        /// <summary>Whether the member is left out where the value is null.</summary>
        public bool OmitNull { get; init; }

        /// <summary>A text for which the member is left out, such as <c>exact</c>.</summary>
        public string? Omit { get; init; }

        /// <summary>Whether text is written in upper case, as GraphQL writes enum values.</summary>
        public bool Upper { get; init; }
    }

    /// <summary>An object with members of its own.</summary>
    /// <param name="Name">Name of the member.</param>
    /// <param name="Fields">Its members.</param>
    public sealed record Group(string Name, ImmutableArray<JsonField> Fields) : JsonField(Name);

    /// <summary>The same in every row.</summary>
    /// <param name="Name">Name of the member.</param>
    /// <param name="Json">Its value, as JSON.</param>
    public sealed record Constant(string Name, string Json) : JsonField(Name);
}
