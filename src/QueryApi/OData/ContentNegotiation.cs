using Microsoft.Net.Http.Headers;
using Warehouse.Query;

namespace QueryApi.OData;

/// <summary>What the client can read: <c>$format</c>, else <c>Accept</c> (OData 4.0 part 1, 8.2.1 and 11.2.10).</summary>
internal static class ContentNegotiation
{
    private const string Json = "application/json";
    private const string Xml = "application/xml";
    private const string Text = "text/plain";

    /// <summary>The form of rows and of the service document.</summary>
    /// <exception cref="RefusalException">None that the client can read is offered.</exception>
    public static ResponseFormat OfRows(HttpRequest request, string? format) =>
        Ranges(request, format).Select(r => Covers(r, Json) ? FormatOf(r) : null).FirstOrDefault(f => f is not null) ?? throw Unacceptable(format, Json);

    /// <summary>Whether <c>$metadata</c> is wanted as JSON: only where nothing else is asked for, since Power BI and Excel name both and read XML.</summary>
    /// <exception cref="RefusalException">Neither can be read by the client.</exception>
    public static bool IsJsonMetadata(HttpRequest request, string? format)
    {
        var ranges = Ranges(request, format);
        if (ranges.Any(r => Covers(r, Xml)))
            return false;
        return ranges.Any(r => Covers(r, Json)) ? true : throw Unacceptable(format, Xml);
    }

    /// <summary>Refuses who cannot read plain text.</summary>
    public static void CheckText(HttpRequest request, string? format)
    {
        // Clients that ask for JSON everywhere get the number too: it is JSON as well.
        if (!Ranges(request, format).Any(r => Covers(r, Text) || Covers(r, Json)))
            throw Unacceptable(format, Text);
    }

    /// <summary>Refuses a client of OData 3 or earlier.</summary>
    public static void CheckVersion(HttpRequest request)
    {
        var version = request.Headers["OData-MaxVersion"].ToString();
        if (version.Length > 0 && version is not ("4.0" or "4.01"))
            throw new QueryException(QueryErrorCode.BadValue, $"This service speaks OData 4.0 and 4.01, not '{version}'.", "OData-MaxVersion");
    }

    private static IReadOnlyList<MediaTypeHeaderValue> Ranges(HttpRequest request, string? format)
    {
        if (format is not null)
            return MediaTypeHeaderValue.TryParse(Spelled(format), out var asked) ? [asked] : throw Unacceptable(format, Json);
        if (request.Headers.Accept.Count == 0)
            return [new MediaTypeHeaderValue("*/*")];
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
            ? [.. ranges.Where(r => r.Quality is not 0).OrderByDescending(r => r.Quality ?? 1)]
            : [new MediaTypeHeaderValue("*/*")];
    }

    private static string Spelled(string format) => format.ToLowerInvariant() switch
    {
        "json" => Json,
        "xml" => Xml,
        _ => format,
    };

    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        || (range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase));

    // full is answered as minimal where a client offers it among others; alone it is not acceptable.
    private static ResponseFormat? FormatOf(MediaTypeHeaderValue range)
    {
        var numbersAsText = Parameter(range, "IEEE754Compatible") == "true";
        return (Parameter(range, "odata.metadata") ?? Parameter(range, "metadata")) switch
        {
            null or "minimal" => ResponseFormat.Default with { NumbersAsText = numbersAsText },
            "none" => new ResponseFormat(MetadataLevel.None, numbersAsText),
            _ => null,
        };
    }

    private static string? Parameter(MediaTypeHeaderValue range, string name) =>
        range.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.ToString().ToLowerInvariant();

    private static RefusalException Unacceptable(string? format, string offered) => format is null
        ? new RefusalException(StatusCodes.Status406NotAcceptable, "NotAcceptable", $"This is served as {offered}; the header Accept allows only others.", "Accept")
        : new RefusalException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedFormat", $"'{format}' is not served; leave $format out or ask for {offered}.", "$format");
}
