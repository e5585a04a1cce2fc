using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

/// <summary>What a program writes is read as what it was; what nobody would write is refused and never brings the reader down.</summary>
public sealed class FieldPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<DateTime> Moments =
        Gen.Choose(0, 73_000).SelectMany(day => Gen.Choose(0, 86_399).Select(second => new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day).AddSeconds(second)));

    [Fact]
    public void A_number_is_read_back_with_and_without_separators() =>
        Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).Select(n => n / 1000m).ToArbitrary(), number =>
            new[] { "0.###", "#,##0.000", "+#,##0.###;-#,##0.###;0" }.All(format =>
                FieldText.TryNumber(Bytes(number.ToString(format, CultureInfo.InvariantCulture)), out var read) && Math.Abs(read - (double)number) < 1e-6)).Check(Many);

    [Fact]
    public void A_count_is_read_back_with_and_without_separators() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(n => 400L * n).ToArbitrary(), count =>
            new[] { "0", "#,##0", "0.0" }.All(format => FieldText.TryCount(Bytes(count.ToString(format, CultureInfo.InvariantCulture)), out var read) && read == count)).Check(Many);

    [Fact]
    public void A_day_is_read_back_in_both_styles() =>
        Prop.ForAll(Moments.ToArbitrary(), moment =>
            new[] { "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy" }.All(format =>
                FieldText.TryDate(Bytes(moment.ToString(format, CultureInfo.InvariantCulture)), out var read) && read == DateOnly.FromDateTime(moment))).Check(Many);

    [Fact]
    public void An_instant_is_read_back_whatever_its_offset() =>
        Prop.ForAll(Moments.ToArbitrary(), Gen.Choose(-56, 56).ToArbitrary(), (moment, quarters) =>
        {
            var there = new DateTimeOffset(moment).ToOffset(TimeSpan.FromMinutes(15 * quarters));
            return there.Year is < 1900 or > 2099
                || (FieldText.TryTimestamp(Bytes(there.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)), out var read) && read == moment);
        }).Check(Many);

    [Fact]
    public void Any_text_at_all_is_read_or_refused() =>
        Prop.ForAll(Gen.Elements("0123456789+-.,/:TZeE \u00A0x".ToCharArray()).ArrayOf().ToArbitrary(), letters =>
        {
            var text = Bytes(new string(letters));
            _ = FieldText.TryNumber(text, out _) | FieldText.TryCount(text, out _) | FieldText.TryDate(text, out _) | FieldText.TryTimestamp(text, out _) | FieldText.TryMonth(text, out _);
            return true;
        }).Check(Many);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
