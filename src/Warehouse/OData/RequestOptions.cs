using System.Globalization;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>The options of a request by name, decoded; each known, offered and given once.</summary>
internal sealed class RequestOptions
{
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<string, string> aliases = [];

    private RequestOptions()
    {
    }

    public ParameterAliases Aliases => new(aliases);

    public string? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>From the query of a URL: percent-decoded once, and <c>+</c> is a space.</summary>
    public static RequestOptions OfUrl(string query) => Of(query.Split('&'), Decode);

    /// <summary>From text as a person types it: nothing is decoded, and a <c>&amp;</c> within quotes is part of the text.</summary>
    public static RequestOptions OfText(string query) => Of(SplitOutsideQuotes(query), text => text);

    private static RequestOptions Of(IEnumerable<string> parts, Func<string, string> decode)
    {
        var options = new RequestOptions();
        foreach (var part in parts.Where(p => p.Length > 0))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = decode(equals < 0 ? part : part[..equals]).Trim();
            options.Add(name, equals < 0 ? "" : decode(part[(equals + 1)..]));
        }

        return options;
    }

    private void Add(string name, string value)
    {
        if (IsOfClient(name))
            return;
        var isAlias = name.StartsWith('@');
        var known = isAlias ? name : OptionNames.Find(name) ?? throw ODataErrors.UnknownOption(name, OptionNames.Offered);
        if (!isAlias && !OptionNames.IsOffered(known))
            throw ODataErrors.NotOffered(known, $"The query option {known}");
        if (!(isAlias ? aliases : values).TryAdd(known, value))
            throw ODataErrors.OptionTwice(known);
        if (!isAlias && string.IsNullOrWhiteSpace(value))
            throw ODataErrors.BadOption(known, value, "a value");
    }

    // Cache busters of browsers' libraries, and the session options of SAP's clients; neither asks anything of the data.
    private static bool IsOfClient(string name) => name == "_" || name.StartsWith("sap-", StringComparison.OrdinalIgnoreCase);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static IEnumerable<string> SplitOutsideQuotes(string query)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] == '\'')
                quoted = !quoted;
            if (query[i] != '&' || quoted)
                continue;
            yield return query[start..i];
            start = i + 1;
        }

        yield return query[start..];
    }

    /// <summary>A whole number from 0.</summary>
    public long? Number(string name) =>
        Find(name) is not { } text ? null
        : long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw ODataErrors.BadOption(name, text, "a whole number from 0");

    /// <summary>true or false; false when it is not given.</summary>
    public bool Flag(string name) =>
        Find(name) is { } text && (bool.TryParse(text, out var flag) ? flag : throw ODataErrors.BadOption(name, text, "true or false"));

    /// <summary>A day.</summary>
    public DateOnly? Date(string name) =>
        Find(name) is not { } text ? null
        : LiteralText.ReadDate(text.Trim().Trim('\'')) is DateOnly date ? date
        : throw ODataErrors.BadOption(name, text, "a date such as 2023-04-30");

    /// <summary>A type of period.</summary>
    public PeriodType? Period() =>
        Find(OptionNames.Period) is not { } text ? null
        : PeriodTypes.Find(text.Trim().Trim('\'')) ?? throw ODataErrors.BadOption(OptionNames.Period, text, $"one of {string.Join(", ", PeriodTypes.Words)}");

    /// <summary>Refuses options that mean nothing here.</summary>
    public void Refuse(string place, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is not null)
                throw ODataErrors.OptionOutOfPlace(name, place);
        }
    }
}
