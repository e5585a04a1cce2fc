using System.Globalization;
using System.Text.Json;

namespace Cli.Output;

/// <summary>Numbers, days and moments as people read them in a table.</summary>
internal static class Formats
{
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);

    public static string Word<TValue>(TValue value)
        where TValue : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
