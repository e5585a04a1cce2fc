using System.Collections.Immutable;
using GraphQl.Types;
using Warehouse.Catalog;

namespace QueryApi.GraphQl.Types;

/// <summary>Columns whose values are one of a closed list of words are enums: a client's tools can then offer and check them.</summary>
internal static class Vocabularies
{
    private static readonly Vocabulary AreaType = new(
        "AreaType", "What kind of area.", ["ward", "borough", "bcu", "london", "region", "national", "pseudo"]);

    private static readonly Vocabulary PeriodType = new(
        "PeriodType", "What kind of period.", ["month", "roll3", "quarter", "roll12", "fytd", "fin_year", "cal_year", "other"]);

    /// <summary>How good a number is; every measure has one.</summary>
    public static readonly Vocabulary Status = new(
        "MeasureStatus",
        "How good a number is: the one list of every channel.",
        ["exact", "published", "provisional", "estimated", "incomplete", "perturbed", "rounded", "suppressed", "denied", "withdrawn"]);

    public static ImmutableArray<Vocabulary> All { get; } = [AreaType, PeriodType, Status];

    /// <summary>The list that a column's values are from, or null when they are any text.</summary>
    public static Vocabulary? Of(Relation relation, Column column) => column switch
    {
        { Type: not ColumnType.String } => null,
        { Name: "AreaType" } => AreaType,
        { Name: "PeriodType" } => PeriodType,
        { Name: "Status" } when relation.Kind == RelationKind.Fact => Status,
        _ => null,
    };
}

/// <summary>A closed list of words that the data uses, and the enum that shows it.</summary>
internal sealed record Vocabulary(string TypeName, string Description, ImmutableArray<string> Words)
{
    public EnumType Type => new(TypeName, [.. Words.Select(w => new EnumValueDefinition(GraphQlNames.EnumValue(w)))])
    {
        Description = Description,
    };

    /// <summary>The word of an enum value.</summary>
    public string WordOf(string enumValue) => Words.First(w => GraphQlNames.EnumValue(w) == enumValue);
}
