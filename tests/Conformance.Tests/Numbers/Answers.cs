using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Tests.Numbers;

/// <summary>Asks a real service each query once, over HTTP; SQL, which has no address, as a cell of a notebook that the command line runs.</summary>
internal sealed partial class Answers(Service service)
{
    private readonly Dictionary<string, JsonElement[]> rows = new(StringComparer.Ordinal);
    private Dictionary<string, JsonElement>? figures;

    internal int Asked => rows.Count;

    /// <summary>Asks all queries of the origins that have not been asked.</summary>
    internal async Task AskAsync(IEnumerable<ShownOrigin> origins)
    {
        var queries = origins.Select(o => o.Query).OfType<string>().Distinct().Where(q => !rows.ContainsKey(q)).ToList();
        foreach (var query in queries.Where(q => !IsSql(q)))
            rows[query] = await AskAsync(query);
        var sql = queries.Where(IsSql).ToList();
        foreach (var (query, answer) in sql.Zip(await SqlAnswers.AskAsync(service, sql)))
            rows[query] = answer;
        figures ??= (await AskAsync("PublishedFigures?$select=FigureId,Value,ValueAsPrinted,Unit"))
            .ToDictionary(r => r.GetProperty("FigureId").GetString()!, StringComparer.Ordinal);
    }

    /// <summary>What stands where the number says; null where there is no such place.</summary>
    internal Answered? Find(ShownOrigin origin, AnswerPlace? place) => origin switch
    {
        { FigureId: { } id } => figures!.TryGetValue(id, out var figure) ? Printed(figure) : null,
        { Query: { } query } when place is not null && place.Row < rows[query].Length && rows[query][place.Row].TryGetProperty(place.Column, out _) =>
            IsSql(query) ? SqlAnswers.At(rows[query][place.Row], place.Column) : At(rows[query][place.Row], place.Column),
        _ => null,
    };

    private static bool IsSql(string query) => !SetName().IsMatch(query);

    private static Answered Printed(JsonElement figure)
    {
        var value = Decimal(figure, "Value");
        return new(value, Text(figure, "Unit"), "published", value is null ? "not_published" : null, null, null, Text(figure, "ValueAsPrinted"));
    }

    // As docs/odata.md has it: an aggregate says its status beside itself when it is not exact; a row says that of its value.
    private static Answered At(JsonElement row, string column)
    {
        var isValue = column is "Count" or "Value";
        return new Answered(
            Decimal(row, column),
            column == "Value" ? Text(row, "Unit") : null,
            Text(row, column + "@Warehouse.Status") ?? (isValue ? Text(row, "Status") : column == "PreviousYear" ? Text(row, "PreviousYearStatus") : null) ?? (IsBeside(column) ? Text(row, "Status") : null) ?? "exact",
            Text(row, column + "@Warehouse.Reason") ?? (isValue ? Text(row, "Reason") : null),
            Decimal(row, column + "@Warehouse.Lower") ?? (isValue ? Decimal(row, "Lower") : null),
            Decimal(row, column + "@Warehouse.Upper") ?? (isValue ? Decimal(row, "Upper") : null))
        {
            IsControlLine = column is "Centre" or "LowerLimit" or "UpperLimit",
        };
    }

    // What MeasureValues says beside a value is as good as the value.
    private static bool IsBeside(string column) => column is "PreviousYear" or "Change" or "ChangePercent" or "ComparatorValue" or "Numerator" or "Denominator";

    internal static decimal? Decimal(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.Number ? (decimal)value.GetDouble() : null;

    internal static string? Text(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private async Task<JsonElement[]> AskAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/odata/" + Encode(query), UriKind.Relative));
        request.Headers.Add("Prefer", "odata.maxpagesize=1000000");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"The query shown beside a number gave {(int)response.StatusCode}.\n{query}\n{body}");
        return [.. JsonDocument.Parse(body).RootElement.EnumerateRows()];
    }

    // What a page shows is not percent-encoded; & within quotes belongs to the text.
    private static string Encode(string query)
    {
        var mark = query.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return query;
        var options = Option().Matches(query[(mark + 1)..]).Select(m => m.Value);
        return $"{query[..mark]}?{string.Join('&', options.Select(o => o.Split('=', 2)).Select(o => $"{o[0]}={Uri.EscapeDataString(o[1])}"))}";
    }

    [GeneratedRegex(@"\A[A-Za-z]+(?:\?|\z)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetName();

    [GeneratedRegex(@"(?:[^&']|'(?:[^']|'')*')+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}
