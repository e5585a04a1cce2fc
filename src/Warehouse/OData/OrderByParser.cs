using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Parses <c>$orderby</c>: columns, each with <c>asc</c> or <c>desc</c>.</summary>
internal static class OrderByParser
{
    public static ImmutableArray<SortKey> Parse(TokenReader reader, Stage stage)
    {
        var keys = ImmutableArray.CreateBuilder<SortKey>();
        do
        {
            var key = ParseItem(reader, stage);
            if (!keys.Any(k => k.Path == key.Path))
                keys.Add(key);
        }
        while (reader.TakeIf(TokenKind.Comma));
        reader.ExpectEnd("asc, desc, ',' or the end");
        return keys.ToImmutable();
    }

    private static SortKey ParseItem(TokenReader reader, Stage stage)
    {
        var start = reader.Current;
        if (start.Kind != TokenKind.End && (start.Kind != TokenKind.Name || reader.Ahead(1).Kind == TokenKind.Open))
            throw OfExpression(reader, start);
        var column = PathParser.Parse(reader, stage);
        if (OperatorTable.Find(reader.Current) is not null)
            throw OfExpression(reader, start);
        var descending = reader.TakeWord("desc");
        if (!descending)
            reader.TakeWord("asc");
        return new SortKey(column.Path, descending);
    }

    private static QueryException OfExpression(TokenReader reader, Token start) =>
        ODataErrors.NotOffered(reader.Target, "Sorting by an expression", start.Start, "sort by columns");
}
