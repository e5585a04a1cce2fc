using System.Collections.Immutable;
using System.Text.Json;

namespace QueryApi.GraphQl.Plans;

/// <summary>One member of the JSON object that a row becomes.</summary>
internal abstract record Slot(JsonEncodedText Name)
{
    /// <summary>A text that is the same in every row: a type's name, a unit.</summary>
    public sealed record Constant(JsonEncodedText Name, string? Value) : Slot(Name);

    /// <summary>The value of a column.</summary>
    public sealed record Cell(JsonEncodedText Name, int Ordinal) : Slot(Name);

    /// <summary>The value of a column of words, as the enum value that stands for it.</summary>
    public sealed record Word(JsonEncodedText Name, int Ordinal) : Slot(Name);

    /// <summary>An object within.</summary>
    public sealed record Group(JsonEncodedText Name, ImmutableArray<Slot> Slots) : Slot(Name)
    {
        /// <summary>The column that is null when there is no such object; null when there always is one.</summary>
        public int? Presence { get; init; }
    }

    /// <summary>The cursor that goes on behind the row.</summary>
    public sealed record Cursor(JsonEncodedText Name) : Slot(Name);
}
