namespace QueryApi.GraphQl;

/// <summary>What one GraphQL request may ask for beyond the limits of the language itself; all are listed at the first page.</summary>
internal static class GraphQlLimits
{
    /// <summary>Facts, or members of a dimension, on a page.</summary>
    public const int Rows = 1_000;

    /// <summary>Groups on a page.</summary>
    public const int Groups = 10_000;

    /// <summary>Members of a dimension in one list.</summary>
    public const int Members = 10_000;

    /// <summary>Totals, pages and counts in one request: each is a query.</summary>
    public const int Queries = 30;

    /// <summary>Bytes of a reply.</summary>
    public const long ReplyBytes = 64L * 1024 * 1024;
}
