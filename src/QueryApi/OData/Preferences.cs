using System.Globalization;
using Warehouse.Snapshots;

namespace QueryApi.OData;

/// <summary>What the client prefers (OData 4.0 part 1, 8.2.8; 4.01 part 1, 8.2.8.6). A preference that cannot be honoured is no error.</summary>
/// <param name="PageSize">Rows of a page: <c>odata.maxpagesize</c>, else what the last page had, else the default.</param>
/// <param name="OmitNulls">Whether nulls are left out: <c>omit-values=nulls</c>.</param>
/// <param name="Applied">What <c>Preference-Applied</c> says; empty when nothing was preferred.</param>
internal sealed record Preferences(int PageSize, bool OmitNulls, string Applied)
{
    public static Preferences Of(HttpRequest request, int? sizeBefore, Limits limits)
    {
        var preferred = request.Headers["Prefer"].SelectMany(line => (line ?? "").Split(',', ';', StringSplitOptions.TrimEntries)).ToArray();
        var size = preferred.Select(SizeIn).FirstOrDefault(s => s is not null);
        var omitNulls = preferred.Contains("omit-values=nulls", StringComparer.OrdinalIgnoreCase);
        var pageSize = (int)Math.Min(size ?? sizeBefore ?? limits.DefaultPageSize, limits.MaxPageSize);
        return new Preferences(pageSize, omitNulls, Describe(size is null ? null : pageSize, omitNulls));
    }

    private static string Describe(int? size, bool omitNulls) => string.Join(
        ", ",
        new[] { size is null ? null : string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"), omitNulls ? "omit-values=nulls" : null }.OfType<string>());

    private static long? SizeIn(string preference)
    {
        var pair = preference.Split('=', 2, StringSplitOptions.TrimEntries);
        return pair is [var name, var value]
            && name.ToLowerInvariant() is "odata.maxpagesize" or "maxpagesize"
            && long.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size > 0
            ? size
            : null;
    }
}
