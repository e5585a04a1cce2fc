using System.Collections.Immutable;
using GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Types;

/// <summary>The terms of a question that are not in the data: periods, earlier times, peers, and the parts of a change.</summary>
internal static class TermTypes
{
    public const string Period = "period";
    public const string Against = "against";
    public const string Among = "among";
    public const string Contributions = "contributions";

    private const string PreviousYear = "PREVIOUS_YEAR";
    private const string Time = "EarlierTime";
    private const string PreviousPeriod = "PREVIOUS_PERIOD";
    private static readonly string[] Values = ["Long", "Decimal", "Float"];

    public static ImmutableArray<NamedType> All { get; } =
    [
        new EnumType(Time, [new(PreviousYear) { Description = "The same months of the year before." }, new(PreviousPeriod) { Description = "The period right before, as long as the one that is asked for." }]),
        new EnumType("ContributionPart", [new("PART") { Description = "A member." }, new("NO_WARD") { Description = "What the borough's series has and its wards' has not." }, new("ROUNDING") { Description = "What rounding leaves over." }])
        {
            Description = "What a row of a split change is.",
        },
        new EnumType("AskedPeriod", [.. PeriodTypes.Words.Select(w => new EnumValueDefinition(GraphQlNames.EnumValue(w)))]) { Description = "What months are added up over." },
        .. Values.SelectMany(Of),
    ];

    /// <summary>The root argument of a fact of months.</summary>
    public static InputValueDefinition PeriodArgument => new(Period, "AskedPeriod")
    {
        Description = "Adds the months up over periods of this type, whole ones only: group by PERIOD_END, or filter one by periodEnd.",
    };

    /// <summary>The argument that names an earlier time.</summary>
    public static InputValueDefinition TimeArgument => new("time", Time + "!") { Default = PreviousYear, Description = "Which earlier time." };

    /// <summary>The fields of a measure that set it beside others.</summary>
    public static IEnumerable<FieldDefinition> Fields(string value) =>
    [
        new(Against, $"{value}Change!") { Description = "The same question of an earlier time.", Arguments = [TimeArgument] },
        new(Among, $"{value}Peers!")
        {
            Description = "A group of boroughs as a whole, and the rank of the borough among them.",
            Arguments = [new("peers", "String!") { Default = "\"london\"", Description = "Code of the group, as peerGroups lists them." }],
        },
    ];

    /// <summary>The relation as it is asked: with the columns of periods, where its rows are months.</summary>
    public static Relation Asked(Relation fact, Catalogue catalogue) => HasMonths(fact, catalogue)
        ? PeriodCatalogue.For(fact.SetName, PeriodType.Month, catalogue).FindStem(fact.Stem)!
        : fact;

    /// <summary>Whether the terms have a meaning for a fact.</summary>
    public static bool HasMonths(Relation fact, Catalogue catalogue) => PeriodCatalogue.HasMonths(fact) && catalogue.FindStem("period") is not null;

    /// <summary>The types of a split change of a fact.</summary>
    public static IEnumerable<NamedType> OfFact(string stem, Relation fact, Catalogue catalogue) => HasMonths(fact, catalogue)
        ?
        [
            new ObjectType($"{stem}Contribution",
            [
                new("key", $"{stem}Key!") { Description = "The member; null in the row of what no member has." },
                new("part", "ContributionPart!"),
                .. MeasureField.Of(fact, catalogue).Where(m => m.IsAdditive).Select(m => new FieldDefinition(m.Field, m.TypeName.Replace("Measure", "Contribution", StringComparison.Ordinal) + "!") { Description = m.Description }),
            ])
            {
                Description = "A part of a change. The changes of all parts add up to that of the whole.",
            },
        ]
        : [];

    /// <summary>The earlier time of an enum value.</summary>
    public static EarlierTime TimeOf(string value) => value == PreviousYear ? EarlierTime.Year : EarlierTime.Period;

    /// <summary>The period type of an enum value.</summary>
    public static PeriodType? PeriodOf(string? value) => value is null ? null : PeriodTypes.Find(PeriodTypes.Words.First(w => GraphQlNames.EnumValue(w) == value));

    private static IEnumerable<NamedType> Of(string value) =>
    [
        new ObjectType($"{value}Change",
        [
            new("previous", value) { Description = "The value of the earlier time." },
            new("previousStatus", $"{Vocabularies.Status.TypeName}!"),
            new("previousReason", "String"),
            new("change", value) { Description = "In the unit of the value; for shares in points." },
            new("status", $"{Vocabularies.Status.TypeName}!") { Description = "The worse of both." },
            new("reason", "String") { Description = "Why there is no change, or why it is not exact." },
            new("percent", "Float") { Description = "Of the earlier value; null from zero, from under 10, and for shares." },
            new("percentReason", "String") { Description = "zero_base, small_base, not_comparable or that of the values." },
            new("isClear", "Boolean") { Description = "Whether the change is more than chance; null where no test fits." },
        ]),
        new ObjectType($"{value}Peers",
        [
            new("comparator", value) { Description = "The value of the group as a whole." },
            new("status", $"{Vocabularies.Status.TypeName}!"),
            new("reason", "String"),
            new("comparedTo", "String") { Description = "Of rates and shares: similar; better or worse, or where the measure has no polarity higher or lower." },
            new("rank", "Long") { Description = "1 is best by the measure's polarity, the lowest where it has none; ties share a rank." },
            new("rankReason", "String") { Description = "Why there is no rank." },
            new("ranked", "Long") { Description = "How many boroughs have a value." },
        ]),
        new ObjectType($"{value}Contribution",
        [
            new("value", value),
            new("previous", value),
            new("change", value),
            new("shareOfChange", "Float") { Description = "In per cent of the change of the whole." },
            new("status", $"{Vocabularies.Status.TypeName}!"),
            new("reason", "String"),
        ]),
    ];
}
