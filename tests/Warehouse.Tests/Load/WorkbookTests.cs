using System.IO.Compression;
using Warehouse.Load;
using Warehouse.Load.Reading;

namespace Warehouse.Tests.Load;

/// <summary>A sheet loads as its CSV would.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly object?[] Head = ["MajorText", "MinorText", "BoroughName", 202301, 202302];
    private static readonly object?[] Row = ["Theft", "Shoplifting", "=Barnet", 3, 1200.0];

    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_sheet_is_staged_as_its_CSV_would_be_and_named_behind_its_book()
    {
        var report = Load(BookFixture.Of(("Crime by borough", [Head, Row, [], ["Theft", "Other Theft", "Barnet", 1, 2]])));

        Assert.Equal((FileOutcome.Booked, "book.xlsx/Crime by borough", 2L, 4L), (report.Outcome, report.Batch!.FileName, report.Batch.RowsRead, report.Batch.RowsStaged));
        Assert.Equal(
            ["2|2023-01-01|Barnet|Shoplifting|3", "2|2023-02-01|Barnet|Shoplifting|1200", "4|2023-01-01|Barnet|Other Theft|1", "4|2023-02-01|Barnet|Other Theft|2"],
            _bench.Rows("SELECT line, month::VARCHAR, borough_name, offence_label, count FROM staged_offence ORDER BY line, month"));
    }

    [Fact]
    public void Titles_above_the_header_and_notes_beside_the_table_are_passed_over()
    {
        var report = Load(BookFixture.Of(("S", [["Recorded crime"], [], ["Source: a publisher"], Head, [.. Row, null, "a note"]])));

        Assert.Equal((FileOutcome.Booked, 1L, 0L), (report.Outcome, report.Batch!.RowsRead, report.Batch.RowsRejected));
        Assert.Equal(5, _bench.Ask<int>("SELECT DISTINCT line FROM staged_offence"));
    }

    [Fact]
    public void Every_known_sheet_is_a_batch_of_its_own_and_the_others_are_listed()
    {
        var book = BookFixture.Of(("Contents", [["Sheet", "What"]]), ("Old", [Head, Row]), ("New", [Head, Row]));

        var files = _bench.Load(_bench.Write("book.xlsx", book)).Files;
        var again = _bench.Load(_bench.Write("copy.bin", book)).Files;

        Assert.Equal([FileOutcome.NotRecognised, FileOutcome.Booked, FileOutcome.Booked], files.Select(f => f.Outcome));
        Assert.Equal(["book.xlsx/New", "book.xlsx/Old"], files.Skip(1).Select(f => f.Batch!.FileName).Order(StringComparer.Ordinal));
        Assert.Equal(files[1].Batch!.Sha256, files[2].Batch!.Sha256);
        Assert.Equal([FileOutcome.NotRecognised, FileOutcome.AlreadyKnown, FileOutcome.AlreadyKnown], again.Select(f => f.Outcome));
    }

    [Fact]
    public void A_book_without_a_known_sheet_is_refused_with_the_names_of_its_sheets()
    {
        var report = Load(BookFixture.Of(("Cats", [["Ward", "Cats"]]), ("Dogs", [["Ward", "Dogs"]])));

        Assert.Equal((FileOutcome.Refused, "not_recognised"), (report.Outcome, report.Code));
        Assert.Contains("'Cats', 'Dogs'", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_sheet_is_not_loaded_behind_the_analysts_back() =>
        Assert.Equal(FileOutcome.Refused, Load(BookFixture.Of(hidden: true, ("S", [Head, Row]))).Outcome);

    [Fact]
    public void Cells_are_what_a_CSV_would_have()
    {
        var path = _bench.Write("book.xlsx", BookFixture.Of(("S",
        [
            ["Name"],
            [new DateTime(2023, 5, 31), new DateTime(2023, 5, 31, 22, 45, 0), true, false, 0.56000000000000005, 0.1 + 0.2, 17550.0, 1e15, "=inline", "#N/A", -3, 1.5],
        ])));
        using var records = SheetRecords.Open(path, "S", headerRow: 1);

        Assert.Equal((1, true), (records.FieldCount, records.Read()));
        using var wide = SheetRecords.Open(path, "S", headerRow: 2);
        Assert.Equal(
            ["2023-05-31", "2023-05-31T22:45:00", "TRUE", "FALSE", "0.56", "0.3", "17550", "1E+15", "inline", "#N/A", "-3", "1.5"],
            wide.Header.Names);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[$-809]d mmmm yyyy;@", true)]
    [InlineData("hh:mm", true)]
    [InlineData("General", false)]
    [InlineData("#,##0.00", false)]
    [InlineData("0.0 \"days\"", false)]
    [InlineData("[Red]0", false)]
    [InlineData("0\\d", false)]
    [InlineData("0.00E+00", false)]
    public void A_format_of_days_is_told_from_one_of_numbers(string code, bool isDate) =>
        Assert.Equal(isDate, SheetFormats.IsDateCode(code));

    [Fact]
    public void A_damaged_book_is_refused()
    {
        var book = BookFixture.Of(("S", [Head, Row]));

        Assert.Equal("damaged", Load(book[..(book.Length / 2)]).Code);
        Assert.Equal("damaged", Load(Zip(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>"))).Code);
    }

    private FileReport Load(byte[] book) => Assert.Single(_bench.Load(_bench.Write("book.xlsx", book)).Files);

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in members)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
