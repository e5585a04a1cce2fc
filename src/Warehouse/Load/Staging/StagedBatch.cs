using System.Collections.Immutable;
using System.Diagnostics;
using Dapper;
using DuckDb;
using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Load.Reading;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Staging;

/// <summary>Stages one file under a batch number, in the transaction that is open: reads, rejects, checks, conforms by the layout's SQL.</summary>
internal sealed class StagedBatch(DuckDBConnection connection, SqlFiles sql, LayoutBinding binding, int batchId, string fileName, ReturnStamp? stamp = null) : IDisposable
{
    private const int ProgressEvery = 4096;

    private readonly RejectTable _rejects = new(connection, batchId, fileName);
    private readonly List<Finding> _findings = [];

    public long RowsRead { get; private set; }

    public long RowsStaged { get; private set; }

    public long RowsRejected { get; private set; }

    /// <summary>The first month that the file has figures for; null where it has none.</summary>
    public DateOnly? FirstMonth { get; private set; }

    /// <summary>The last month that the file has figures for.</summary>
    public DateOnly? LastMonth { get; private set; }

    /// <summary>The first rejects, by line.</summary>
    public ImmutableArray<Reject> RejectsShown { get; private set; } = [];

    /// <summary>What holds the batch and what is only told.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Stages the file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shown">Its path, for those who are told of progress.</param>
    /// <param name="survey">What is known of its bytes.</param>
    /// <param name="progress">Told bytes and rows now and then.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public void Stage(TableSource table, string shown, FileSurvey survey, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ReferenceTables.Bring(connection, sql, binding.Layout.References);
        Read(() => table.Open(survey.Encoding, binding.Layout.LineBreaksInQuotes), shown, survey, progress, cancellationToken);
        Judge();
        SetVariable("batch_id", batchId);
        SetVariable("file_name", fileName);
        SetVariable("layout", binding.Layout.Name);
        SetVariable("issued", stamp?.Issued.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        SetVariable("sha256", survey.Sha256);
        var vocabulary = binding.Layout.Vocabulary is { } name ? connection.ExecuteScalar<string?>(sql.Vocabulary(name)) : null;
        Conform(vocabulary, shown, survey, progress);
        Count();
        if (stamp is not null)
            JudgeReturn();
        else if (RowsRejected > 0 && !binding.Layout.Sensitive)
            Keep(table.Open(survey.Encoding, binding.Layout.LineBreaksInQuotes), vocabulary);
    }

    /// <summary>Stages mended records of a batch beside those that it has. What only a whole file can tell is known already.</summary>
    /// <param name="open">Opens the records.</param>
    /// <param name="vocabulary">What the batch's file speaks.</param>
    /// <param name="shown">Path of the mended file, for those who are told of progress.</param>
    /// <param name="survey">What is known of its bytes.</param>
    /// <param name="progress">Told bytes and rows now and then.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public void Mend(Func<IRecords> open, string? vocabulary, string shown, FileSurvey survey, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ReferenceTables.Bring(connection, sql, binding.Layout.References);
        Read(open, shown, survey, progress, cancellationToken);
        SetVariable("batch_id", batchId);
        SetVariable("file_name", fileName);
        SetVariable("layout", binding.Layout.Name);
        Conform(vocabulary, shown, survey, progress);
        _findings.Clear();
    }

    public void Dispose() => _rejects.Dispose();

    private void Conform(string? vocabulary, string shown, FileSurvey survey, IProgress<LoadProgress>? progress)
    {
        SetVariable("vocabulary", vocabulary);
        (FirstMonth, LastMonth) = Months();
        if (FirstMonth is null && stamp?.NilMonths is { } nil)
            (FirstMonth, LastMonth) = nil;
        stamp?.BookNil(connection, batchId);
        foreach (var check in binding.Layout.Checks)
            Run(check);
        progress?.Report(new LoadProgress(shown, survey.Bytes, survey.Bytes, RowsRead, LoadStep.Staging));
        foreach (var script in binding.Layout.Scripts)
            connection.Execute(sql.Layout(script));
        IncomingTable.Drop(connection);
    }

    private void Keep(IRecords records, string? vocabulary)
    {
        using (records)
            RejectedRecords.Keep(connection, records, batchId, vocabulary);
    }

    // A return replaces the one before it: with most of its rows refused by the checks it would take away more than it brings.
    private void JudgeReturn()
    {
        if (RowsRejected > RowsRead / 2 && !_findings.Exists(f => f.Code == "mostly_rejected"))
            _findings.Add(Told("hold", "mostly_rejected", fileName, LoadMessages.MostRowsRejected(RowsRejected, RowsRead)));
    }

    // The layout's SQL and the checks may have rejected rows too.
    private void Count()
    {
        RowsStaged = connection.ExecuteScalar<long>($"SELECT count(*) FROM {Relation} WHERE batch_id = $batchId", new { batchId });
        RowsRejected = connection.ExecuteScalar<long>("SELECT count(DISTINCT line) FROM reject WHERE batch_id = $batchId", new { batchId });
        if (RowsRejected > 0)
            RejectsShown = [.. Reject.Query(connection, batchId, FileReport.RejectsShown)];
    }

    private string Relation => ReferenceTables.Quote("staged_" + binding.Layout.Stem);

    private void Read(Func<IRecords> open, string shown, FileSurvey survey, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new LoadProgress(shown, 0, survey.Bytes, 0, LoadStep.Reading));
        using var records = open();
        using var incoming = new IncomingTable(connection, binding, records.Header, stamp);
        var row = new RowReader(records, binding);
        while (row.Read())
        {
            if (row.Faults.Count > 0)
                _rejects.Add(row.Faults);
            else if (row.IsNil)
                stamp?.AddNil(row);
            else
                incoming.Append(row);
            if (row.Rows % ProgressEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new LoadProgress(shown, Math.Min(records.BytesDone, survey.Bytes), survey.Bytes, row.Rows, LoadStep.Reading));
            }
        }

        incoming.Complete();
        _rejects.Complete();
        RowsRead = row.Rows;
        progress?.Report(new LoadProgress(shown, survey.Bytes, survey.Bytes, row.Rows, LoadStep.Checking));
    }

    // What the header and the rejects already tell.
    private void Judge()
    {
        if (RowsRead == 0 && stamp is null)
            throw LoadMessages.HeaderOnly(binding.Layout);
        if (stamp is not null)
            _findings.AddRange(stamp.Findings(RowsRead));
        _findings.AddRange(binding.Unknown.Select(c => Told("hold", "unknown_column", c.Trim(), LoadMessages.UnknownColumn(c))));
        if (_rejects.Rows > RowsRead / 2)
            _findings.Add(Told("hold", "mostly_rejected", fileName, LoadMessages.MostRowsRejected(_rejects.Rows, RowsRead)));
        if (MissingMonths() is { Count: > 0 } missing)
            _findings.Add(Told("notice", "missing_month", fileName, LoadMessages.MissingMonths(missing)));
    }

    // Month columns, else what the layout's own query says, else its month column, else the column that it names for it.
    private (DateOnly? First, DateOnly? Last) Months()
    {
        if (!binding.Months.IsEmpty)
            return (binding.Months[0].Month, binding.Months[^1].Month);
        if (binding.Layout.Span is { } span)
            return Months(sql.Span(span));
        return MonthExpression() is { } month ? Months($"SELECT min({month})::DATE, max({month})::DATE FROM incoming_record") : (null, null);
    }

    private (DateOnly? First, DateOnly? Last) Months(string query)
    {
        using var command = connection.CreateCommand(query);
        using var reader = command.ExecuteReader();
        return !reader.Read() || reader.IsDBNull(0) || reader.IsDBNull(1) ? (null, null) : (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
    }

    private string? MonthExpression()
    {
        var layout = binding.Layout;
        var column = layout.MonthsFrom is { } name
            ? layout.Columns.Single(c => c.Name == name)
            : layout.Columns.FirstOrDefault(c => c.Kind == ColumnKind.Month);
        return column is null ? null : MonthOf(ReferenceTables.Quote(column.Name), column.Kind);
    }

    private static string MonthOf(string column, ColumnKind kind) => kind switch
    {
        ColumnKind.Month => column,
        ColumnKind.Date => $"date_trunc('month', {column})",
        ColumnKind.Timestamp => $"local_month({column})",
        ColumnKind.Text or ColumnKind.Count or ColumnKind.Number or ColumnKind.Quarter or ColumnKind.Period => throw new InvalidOperationException($"Column {column} is {kind}: it has no months."),
        _ => throw new UnreachableException($"Kind {kind}"),
    };

    private List<DateOnly> MissingMonths()
    {
        if (binding.Months.IsEmpty)
            return [];
        var months = binding.Months.Select(m => m.Month).ToHashSet();
        var span = (binding.Months[^1].Month.Year - binding.Months[0].Month.Year) * 12 + binding.Months[^1].Month.Month - binding.Months[0].Month.Month;
        return [.. Enumerable.Range(0, span).Select(i => binding.Months[0].Month.AddMonths(i)).Where(m => !months.Contains(m))];
    }

    private void Run(string check)
    {
        var found = Find(check);
        _findings.AddRange(found.Where(f => !f.Rejects));
        var rejected = found.Where(f => f.Rejects).ToList();
        if (rejected.Count == 0)
            return;
        foreach (var finding in rejected)
            _rejects.Add([finding.Fault(HeaderOf(finding.ColumnName))]);
        _rejects.Complete();
        connection.Execute(
            "DELETE FROM incoming_record WHERE line IN (SELECT line FROM reject WHERE batch_id = $batchId AND code = $code)",
            new { batchId, code = rejected[0].Code });
    }

    // A check names columns as the layout does; people know them by the name in their file.
    private string? HeaderOf(string? column) => binding.Columns.FirstOrDefault(c => c.Column.Name == column)?.Header ?? column;

    private List<Finding> Find(string check)
    {
        using var command = connection.CreateCommand(sql.Check(check));
        using var reader = command.ExecuteReader();
        var found = new List<Finding>();
        while (reader.Read())
            found.Add(Finding.Read(reader));
        return found;
    }

    private static Finding Told(string verdict, string code, string subject, string message) => new(verdict, code, subject, message, null, null, null);

    private void SetVariable(string name, object? value) => connection.Execute($"SET VARIABLE {name} = $value", new { value });
}
