using System.Diagnostics;
using System.Globalization;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;

namespace Warehouse.Load;

/// <summary>Every message about a file or a row, in one place: where, what, and what to do. Tests name the code.</summary>
internal static class LoadMessages
{
    public static FileRefusedException Missing(string path) =>
        new("no_such_file", $"There is no file or folder '{path}'.");

    public static FileRefusedException Unreadable(string path, Exception cause) =>
        new("unreadable", $"'{path}' cannot be read: {cause.Message}", cause);

    public static FileRefusedException Empty() =>
        new("empty", "The file is empty (0 bytes). Fetch it again from the publisher.");

    public static FileRefusedException NotText(string what) =>
        new("not_text", what);

    public static FileRefusedException Binary(long offset) =>
        new("binary", Invariant($"It is not a text table: there is a NUL byte at byte {offset + 1}. Save it as CSV, or fetch it again."));

    public static FileRefusedException LineTooLong(long line, Exception? cause = null) =>
        new("line_too_long", Invariant($"Line {line} is longer than {CsvRecords.MaxRecordBytes:#,0} bytes: the line breaks are lost, or it is not a CSV file. Fetch it again."), cause);

    public static FileRefusedException NotJson(int element, Exception cause) =>
        new("not_json", Invariant($"It starts like JSON and is none: element {element} cannot be read ({cause.Message.TrimEnd('.')}). The download may be cut off: fetch it again."), cause);

    public static FileRefusedException ElementTooLong(int element) =>
        new("element_too_long", Invariant($"Element {element} of the JSON is longer than {JsonElements.MaxElementBytes:#,0} bytes. A file of many areas or rows must be an array of objects, or a GeoJSON collection."));

    public static FileRefusedException TooManyColumns(int most) =>
        new("too_many_columns", Invariant($"It has more than {most:#,0} columns: it is no table of rows and columns."));

    public static FileRefusedException TooManyRows(int most) =>
        new("too_many_rows", Invariant($"The sheet has more than {most:#,0} rows, which no spreadsheet program writes. Save it again, or as CSV."));

    public static FileRefusedException TooLarge(string what, long most) =>
        new("too_large", Invariant($"Unpacked, this {what} would take more than {most / (1024 * 1024):#,0} MB. Split it, or load its parts as CSV."));

    public static FileRefusedException DamagedWorkbook(Exception? cause) =>
        new("damaged", $"It starts like an Excel workbook and cannot be read as one{(cause is null ? "" : $" ({cause.Message.TrimEnd('.')})")}. Open it in a spreadsheet program and save it again, or fetch it again.", cause);

    public static FileRefusedException DamagedArchive(Exception cause) =>
        new("damaged", $"It starts like a ZIP archive and cannot be read as one ({cause.Message.TrimEnd('.')}): the download is probably cut off. Fetch it again.", cause);

    public static FileRefusedException NestedArchive() =>
        new("nested_archive", "It is an archive within an archive. Unpack the outer one and load this one by itself.");

    public static FileRefusedException Encrypted() =>
        new("encrypted", "It is encrypted. Unpack it with its password and load the file.");

    public static FileRefusedException TooManyMembers(int count, int most) =>
        new("too_many_members", Invariant($"The archive has {count:#,0} files, more than the {most:#,0} that are taken at once. Unpack it and load the folder."));

    public static FileRefusedException Bomb(long ratio) =>
        new("too_compressed", Invariant($"Unpacked it grows more than {ratio:#,0}-fold, which no table does. It is not unpacked."));

    public static FileRefusedException NothingInArchive(int files) =>
        new("nothing_recognised", Invariant($"No layout knows any file of this archive ({files:#,0} in it). The reasons are listed by file."));

    public static FileRefusedException NoSheetRecognised(string sheets, string reason) =>
        new("not_recognised", $"No layout knows a sheet of this workbook ({sheets}). {reason}");

    public static FileRefusedException HeaderOnly(Layout layout) =>
        new("header_only", $"It has the header of '{layout.Title}' and no row under it. Fetch it again.");

    public static FileRefusedException NotRecognised(FileHeader header, string hint) =>
        new("not_recognised", header.Describe() is { Length: > 0 } names
            ? $"No layout knows this header: {names}.{hint}"
            : "It holds no column names.");

    public static FileRefusedException Ambiguous(FileHeader header, Layout first, Layout second) =>
        new("ambiguous", $"'{first.Title}' and '{second.Title}' both know this header: {header.Describe()}. This is a fault of the warehouse; please report it with the header.");

    public static string OtherSeparator(char separator) =>
        $" Its columns seem to be separated by {(separator == '\t' ? "tabs" : $"'{separator}'")}; save it with commas.";

    public static FileRefusedException ColumnTwice(string what, string first, int firstColumn, string second, int secondColumn) =>
        new("column_twice", Invariant($"Columns {firstColumn + 1} ('{first.Trim()}') and {secondColumn + 1} ('{second.Trim()}') both give {what}. Remove one of them and load the file again."));

    public static FileRefusedException IssuedTooEarly(DateOnly issued, DateOnly lastMonth) =>
        new("issued_too_early", Invariant($"It cannot have been issued on {issued:yyyy-MM-dd}: it has figures for {lastMonth:yyyy-MM}. Check --issued."));

    public static FileRefusedException SyntheticInRealHome() =>
        new("synthetic", "It is marked as synthetic (column 'Synthetic'), and this warehouse holds real data. Load it into a demonstration home of its own (--demo, or another WAREHOUSE_HOME).");

    public static FileRefusedException RealInSyntheticHome() =>
        new("not_synthetic", "This home holds synthetic data only, and the file is not marked as synthetic. Load it into an ordinary home.");

    public static FileRefusedException PersonalColumn(Layout layout, string column) =>
        new("personal_data", $"Column '{column.Trim()}' identifies people, and a return of '{layout.Title}' must not: nothing of the file is kept. Remove the column; use the case reference to find the person again in your own system.") { Recognised = true };

    public static FileRefusedException SecretMissing(string path, string identifier) =>
        new("record_key_secret", $"The secret of the record keys (identifier {identifier}) is not at '{path}'. Put it back from its backup, or load as the account that loaded the earlier returns; a new secret would change every protected figure.") { Recognised = true };

    public static FileRefusedException OtherSecret(string path, string wanted, string found) =>
        new("record_key_secret", $"The secret at '{path}' has the identifier {found}; the record keys of this ledger were made with {wanted}. Put that one back from its backup, or load as the account that loaded the earlier returns.") { Recognised = true };

    public static FileRefusedException EmptySecret(string path) =>
        new("record_key_secret", $"The secret of the record keys at '{path}' is empty. Put it back from its backup; if no sensitive return has ever been loaded, delete the file.") { Recognised = true };

    public static FileRefusedException NoConfigurationFolder() =>
        new("record_key_secret", "This account has no configuration folder to keep the secret of the record keys in. Set HOME or XDG_CONFIG_HOME to a folder that only it can read.") { Recognised = true };

    public static string NilReturn() =>
        "It has the columns and no rows: a nil return. It does not say whose it is and for when; one row with only Sender, Period and Borough filled in says so.";

    public static string NilPeriods(IReadOnlyCollection<string> units) =>
        $"Nothing to report: {string.Join("; ", units.Take(5))}{(units.Count > 5 ? $" and {(units.Count - 5).ToString(CultureInfo.InvariantCulture)} more" : "")}.";

    public static string UnknownColumn(string name) =>
        $"Column '{name.Trim()}' is not known. It may change what a row means.";

    public static string MostRowsRejected(long rejected, long read) =>
        Invariant($"{rejected:#,0} of {read:#,0} rows were rejected, more than half. See 'warehouse rejects list'; mend the file and load it again.");

    public static string MissingMonths(IReadOnlyCollection<DateOnly> months) =>
        Invariant($"Between its first and last month it has no column for {string.Join(", ", months.Take(6).Select(m => m.ToString("yyyy-MM", CultureInfo.InvariantCulture)))}{(months.Count > 6 ? $" and {months.Count - 6} more" : "")}.");

    public static FileRefusedException MendedRowWithoutPlace(int line, string raw) =>
        new("mended_row_without_place", Invariant($"Line {line} has no number of a batch and line before it ('{raw}'). Leave the columns batch_id and line as they were exported."));

    public static FileRefusedException MendedHeaderTwice(int batchId, int line) =>
        new("mended_header", Invariant($"From line {line} on, rows of batch {batchId} stand under other column names than before. Leave the header as it was exported."));

    public static FileRefusedException MendedTwice(int batchId, int rejected, int line) =>
        new("mended_twice", Invariant($"Line {line}: line {rejected} of batch {batchId} comes twice. Keep one of them."));

    public static FileRefusedException NothingMended() =>
        new("header_only", "It has the header of an export of rejected rows and no row under it.");

    public static FileRefusedException MendedUnknownBatch(int batchId) =>
        new("no_such_batch", Invariant($"It brings mended rows of batch {batchId}, and there is none in this warehouse. Was it exported from another one?"));

    public static FileRefusedException MendedWithdrawn(Batch batch) =>
        new("withdrawn", Invariant($"It brings mended rows of batch {batch.BatchId} ({batch.FileName}), which is withdrawn. To bring it back first: warehouse batch accept {batch.BatchId}."));

    public static FileRefusedException MendedReturn(Batch batch) =>
        new("mended_return", Invariant($"Batch {batch.BatchId} is a return. Mend the rows in the return itself and load it again whole: it takes the place of the one before."));

    public static FileRefusedException LayoutGone(Batch batch) =>
        new("layout_gone", Invariant($"Batch {batch.BatchId} has the layout '{batch.Layout}', which this version does not know."));

    public static FileRefusedException MendedInWorkbook() =>
        new("mended_workbook", "These are mended rejects in a workbook. Save the sheet as CSV (UTF-8) and load that.");

    public static string MendedBefore(Batch batch) =>
        Invariant($"None of these rows of batch {batch.BatchId} ({batch.FileName}) is rejected any more. Nothing has changed.");

    public static string MendedEvent(int closed, int open, string fileName) =>
        Invariant($"{Rejected(closed)} mended by {fileName}{(open > 0 ? Invariant($"; {open:#,0} of its rows still rejected") : "")}");

    public static string Mended(Batch batch, int closed, int open, bool dryRun)
    {
        var still = open > 0 ? Invariant($" Still rejected, for the reasons that follow: {open:#,0}.") : "";
        var left = batch.RowsRejected > open ? Invariant($" Other rejected rows of the batch: {batch.RowsRejected - open:#,0}.") : "";
        return Invariant($"{(dryRun ? "Would be mended" : "Mended")}: {Rejected(closed)} of batch {batch.BatchId} ({batch.FileName}), part of it now.{still}{left}");
    }

    private static string Rejected(int rows) => rows == 1 ? "1 rejected row" : Invariant($"{rows:#,0} rejected rows");

    public static string AlreadyKnown(Batch known, DateOnly? issued)
    {
        var state = known.State switch
        {
            BatchState.Current => "Nothing has changed.",
            BatchState.Held => Invariant($"It is held: {known.Reason} {AcceptAnyway(known.BatchId)}"),
            BatchState.Withdrawn => Invariant($"It is withdrawn: {known.Reason} To bring it back: warehouse batch accept {known.BatchId}."),
            _ => throw new UnreachableException($"State {known.State}"),
        };
        var day = issued is null || issued == known.Issued ? "" : Invariant($" It stays booked as issued on {known.Issued:yyyy-MM-dd}.");
        return Invariant($"Already known as batch {known.BatchId} ({known.FileName}, loaded {known.LoadedAt:yyyy-MM-dd}). {state}{day}");
    }

    private static string AcceptAnyway(int batchId) =>
        batchId == 0 ? "" : Invariant($"To serve it as it is: warehouse batch accept {batchId}.");

    public static string Booked(Layout layout, Batch batch, bool again, bool dryRun)
    {
        var verb = (batch.State, dryRun, again) switch
        {
            (BatchState.Held, true, _) => "Would be HELD",
            (BatchState.Held, false, _) => Invariant($"HELD as batch {batch.BatchId}"),
            (_, true, _) => "Would be booked",
            (_, false, true) => Invariant($"Checked again and booked as batch {batch.BatchId}"),
            _ => Invariant($"Booked as batch {batch.BatchId}"),
        };
        var rejected = batch.RowsRejected > 0 ? $", {batch.RowsRejected:#,0} rejected" : "";
        var issued = batch.IssuedInferred ? $"{batch.Issued:yyyy-MM-dd} (inferred)" : $"{batch.Issued:yyyy-MM-dd}";
        var held = batch.State == BatchState.Held ? $" Nothing of it is served: {batch.Reason} {AcceptAnyway(dryRun ? 0 : batch.BatchId)}" : "";
        return Invariant($"{verb}: {layout.Title}{Months(batch)}, issued {issued}, {batch.RowsRead:#,0} rows read{rejected}, {batch.RowsStaged:#,0} figures staged.{held}");
    }

    private static string Months(Batch batch) => batch.FirstMonth is null ? "" : Invariant($", {batch.FirstMonth:yyyy-MM} to {batch.LastMonth:yyyy-MM}");

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
