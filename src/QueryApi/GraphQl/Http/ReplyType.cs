using Microsoft.Net.Http.Headers;

namespace QueryApi.GraphQl.Http;

/// <summary>Which media type the client wants the answer in (GraphQL over HTTP, Media Types).</summary>
internal enum ReplyType
{
    /// <summary><c>application/json</c>: the older profile, where every well-formed request is 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says whether the request could be run.</summary>
    GraphQlResponse,

    /// <summary>A page: a browser came to look.</summary>
    Html,

    /// <summary>Nothing that is offered here.</summary>
    None,
}

/// <summary>Reads <c>Accept</c>, priorities included.</summary>
internal static class ReplyTypes
{
    private const string Json = "application/json";
    private const string GraphQlResponse = "application/graphql-response+json";

    public static string ContentType(this ReplyType type) =>
        type == ReplyType.GraphQlResponse ? $"{GraphQlResponse}; charset=utf-8" : $"{Json}; charset=utf-8";

    public static ReplyType Of(IHeaderDictionary headers, bool htmlIsOffered)
    {
        if (headers.Accept.Count == 0)
            return ReplyType.Json;
        if (!MediaTypeHeaderValue.TryParseList(headers.Accept, out var accepted))
            return ReplyType.None;
        var best = Offered(htmlIsOffered)
            .Select(o => (o.Type, Rank: Rank(accepted, o.MediaType)))
            .Where(o => o.Rank.Quality > 0)
            .OrderByDescending(o => o.Rank.Quality).ThenByDescending(o => o.Rank.Precision)
            .FirstOrDefault((ReplyType.None, default));
        return best.Type;
    }

    // Earlier wins where the client does not mind: */* is answered as application/json, which every client can read.
    private static IEnumerable<(ReplyType Type, string MediaType)> Offered(bool htmlIsOffered)
    {
        if (htmlIsOffered)
            yield return (ReplyType.Html, "text/html");
        yield return (ReplyType.GraphQlResponse, GraphQlResponse);
        yield return (ReplyType.Json, Json);
    }

    // The most precise range that covers the type decides (RFC 9110, 12.5.1). A wildcard covers only what is plainest: JSON.
    private static (double Quality, int Precision) Rank(IList<MediaTypeHeaderValue> accepted, string mediaType) => accepted
        .Select(a => (Quality: a.Quality ?? 1, Precision: Precision(a, mediaType)))
        .Where(a => a.Precision > 0)
        .OrderByDescending(a => a.Precision)
        .FirstOrDefault();

    private static int Precision(MediaTypeHeaderValue range, string mediaType) => range switch
    {
        _ when range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) => 3,
        { MatchesAllTypes: false, MatchesAllSubTypes: true } when mediaType == Json && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) => 2,
        { MatchesAllTypes: true } when mediaType == Json => 1,
        _ => 0,
    };
}
