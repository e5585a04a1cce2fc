using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Which definition of a measure an answer goes by: definitions change, and numbers of two of them are not comparable.</summary>
/// <param name="Alias">Name of the value in the answer.</param>
/// <param name="Measure">Name of the measure, without its version.</param>
/// <param name="Version">Version of the definition.</param>
/// <param name="Unit">Unit of the value.</param>
public sealed record Definition(string Alias, string Measure, string Version, string Unit)
{
    /// <summary>The measures that a query asks for.</summary>
    internal static ImmutableArray<Definition> Of(QueryTree tree, Catalogue catalogue)
    {
        var fact = FlatColumn.SourceOf(tree, catalogue).Stem;
        return
        [
            .. from groupBy in QueryTreeInput.Chain(tree).OfType<QueryTree.GroupBy>()
               from asked in groupBy.Aggregates.OfType<Aggregate.OfMeasure>()
               let measure = catalogue.FindMeasure(fact, asked.Measure)
               where measure is not null
               select new Definition(asked.Alias, measure.Name, measure.DefinitionVersion, measure.Unit),
        ];
    }
}
