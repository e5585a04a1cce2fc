using System.Collections.Immutable;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>What the path of a request names: a set, one member of it by key, or its number of rows.</summary>
/// <param name="Relation">The set.</param>
/// <param name="Key">Conditions on the key columns; empty when the whole set is meant.</param>
/// <param name="IsCount">Whether the path ends in <c>/$count</c>.</param>
internal sealed record ResourcePath(Relation Relation, ImmutableArray<Expression> Key, bool IsCount)
{
    /// <summary>Parses a percent-encoded path such as <c>Areas('E09000003')</c>, by Microsoft.OData.Core and the model.</summary>
    public static ResourcePath Parse(string encodedPath, Catalogue catalogue, IEdmModel model)
    {
        var path = encodedPath.Trim('/');
        var name = Uri.UnescapeDataString(path.Split('/', '(')[0]);
        var relation = catalogue.FindSet(name) ?? throw QueryErrors.UnknownSet(name, catalogue.Relations.Select(r => r.SetName));
        if (path == name)
            return new ResourcePath(relation, [], false);
        return Segments(path, model).Aggregate(new ResourcePath(relation, [], false), (found, segment) => found.With(segment));
    }

    private static ODataPath Segments(string path, IEdmModel model)
    {
        try
        {
            var parser = new ODataUriParser(model, new Uri(path, UriKind.Relative)) { UrlKeyDelimiter = ODataUrlKeyDelimiter.Parentheses };
            return parser.ParsePath();
        }
        catch (Exception e) when (e is ODataException or UriFormatException or ArgumentException or FormatException or OverflowException)
        {
            throw new QueryException(QueryErrorCode.Syntax, $"The resource path '{path}' cannot be read: {e.Message}", path, innerException: e);
        }
    }

    private ResourcePath With(ODataPathSegment segment) => segment switch
    {
        EntitySetSegment => this,
        KeySegment key when Key.IsEmpty => this with { Key = [.. key.Keys.Select(Condition)] },
        CountSegment when Key.IsEmpty => this with { IsCount = true },
        _ => throw ODataErrors.NotOffered("path", $"The path segment '{segment.Identifier ?? segment.GetType().Name}'"),
    };

    private Expression Condition(KeyValuePair<string, object> key)
    {
        var column = Relation.FindColumn(key.Key) ?? throw QueryErrors.UnknownColumn(key.Key, Relation.SetName, Relation.Key);
        object value = key.Value is Date date ? new DateOnly(date.Year, date.Month, date.Day) : key.Value;
        return new Expression.Compare(
            ComparisonOperator.Equal,
            new Expression.Column(new ColumnPath(null, column.Name)),
            new Expression.Literal(value, column.Type));
    }
}
