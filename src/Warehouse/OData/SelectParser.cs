using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Parses <c>$select</c>: columns, columns of dimensions, or <c>*</c> for all that the rows themselves have.</summary>
internal static class SelectParser
{
    public static ImmutableArray<ColumnPath> Parse(TokenReader reader, Stage stage)
    {
        var paths = ImmutableArray.CreateBuilder<ColumnPath>();
        do
        {
            foreach (var path in ParseItem(reader, stage))
            {
                if (!paths.Contains(path))
                    paths.Add(path);
            }
        }
        while (reader.TakeIf(TokenKind.Comma));
        reader.ExpectEnd("',' or the end");
        return paths.ToImmutable();
    }

    private static IEnumerable<ColumnPath> ParseItem(TokenReader reader, Stage stage)
    {
        if (reader.TakeIf(TokenKind.Star))
            return stage.Shown.Select(c => c.Path);
        var column = PathParser.Parse(reader, stage);
        return reader.Current.Kind == TokenKind.Open
            ? throw ODataErrors.NotOffered(reader.Target, "Options within $select", reader.Current.Start)
            : [column.Path];
    }
}
