using Warehouse.Catalog;

namespace Warehouse.Tests.Catalog;

/// <summary>Measure files of the tests' own.</summary>
internal static class MeasureTexts
{
    public const string Rate =
        """
        -- measure: KnifeRate
        -- label: Knives per 1,000
        -- description: Offences with a knife per 1,000 residents.
        -- unit: per 1,000 residents
        -- multiplier: 1000
        -- fact: offence
        -- type: Double
        -- numerator: Knives
        -- denominator: Residents
        -- additive: none
        -- interval: byar
        -- polarity: lower_is_better
        -- sensitive: no
        -- levels: borough
        -- version: 1
        -- source: a test
        """;

    public const string Proxy =
        """
        -- measure: Knives
        -- label: Knives
        -- description: Offences with a knife.
        -- unit: offences
        -- multiplier: 1
        -- fact: offence
        -- type: Int64
        -- additive: time, area
        -- interval: byar
        -- fixes: Kind, Sex
        -- polarity: lower_is_better
        -- sensitive: no
        -- levels: borough
        -- values: no
        -- version: proxy
        -- default: no
        -- published: "Topic" = 'knives'
        -- published: "Topic" = 'blades'
        -- source: a test

        sum("Count")::BIGINT
        """;

    /// <summary>The measure of a file's text.</summary>
    public static Measure Read(string text) => MeasureHeader.Read(HeaderReader.Read("sql/measures/test.sql", text), text);
}
