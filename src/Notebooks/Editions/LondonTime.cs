using System.Globalization;

namespace Notebooks.Editions;

/// <summary>Moments as officers write and readers see them: by the clock in London, whatever the machine's own zone.</summary>
public static class LondonTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] FormsWithOffset = ["yyyy-MM-dd HH:mmK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    // The second is the name that Windows has for it.
    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london) || TimeZoneInfo.TryFindSystemTimeZoneById("GMT Standard Time", out london)
            ? london
            : throw new EditionException("This machine does not know the clock of London: install its time zone data (the package tzdata).");

    /// <summary>Reads <c>2026-12-01 09:30</c>, or a moment with its offset such as <c>2026-12-01T09:30Z</c>. Null when it is neither, or when the clock skips it.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Zone.IsInvalidTime(local) ? null : new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
        return DateTimeOffset.TryParseExact(text, FormsWithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToUniversalTime() : null;
    }

    /// <summary>1 December 2026, 09:30.</summary>
    public static string Words(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>1 December 2026.</summary>
    public static string Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
