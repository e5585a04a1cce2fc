using System.Text.Json.Serialization;
using Notebooks.Publish;
using Warehouse.Build;
using Warehouse.Explain;
using Warehouse.Load;

namespace Cli.Output;

// What --json writes: one record for each kind of answer. Programs depend on these names.
internal sealed record NewKey(string Name, string Role, string Secret);

internal sealed record ListedKey(string Name, string Role, string State, DateTimeOffset Made, DateOnly? GoodUntil, DateTimeOffset? RevokedAt);

internal sealed record WrittenSample(string[] Files, long Rows);

internal sealed record PassedCheck(string File, string Rule);

internal sealed record ListedFigureCheck(string Check, string Kind, string Document, string Printed, string Recomputed, string Verdict, string? Explanation)
{
    public static ListedFigureCheck Of(FigureCheck check) =>
        new(check.CheckId, check.Kind, check.Document, check.Printed, check.Recomputed, CheckText.Words(check.Verdict), check.Explanation);
}

/// <summary>Of <c>check --figures --json</c>: every printed figure beside the loaded facts, and the papers' statements about each other.</summary>
internal sealed record FigureChecks(ListedPrintedFigure[] Figures, ListedFigureCheck[] Statements)
{
    public static FigureChecks Of(CheckReport report) => new([.. report.Printed.Select(ListedPrintedFigure.Of)], [.. report.Figures.Select(ListedFigureCheck.Of)]);
}

internal sealed record ListedPrintedFigure(
    string Topic, string FigureId, string Document, string Printed, string? AreaName, string? PeriodLabel, string ValueAsPrinted, double? Value, string Unit,
    string? Fact, string? Measure, string Role, string? Source, double? Computed, double? Difference, string Verdict, string? Reason, string? Explanation)
{
    public static ListedPrintedFigure Of(PrintedFigure f) => new(
        f.Topic, f.FigureId, f.Document, f.Printed, f.AreaName, f.PeriodLabel, f.ValueAsPrinted, f.Value, f.Unit,
        f.Fact, f.Measure, f.Role, f.Source, f.Computed, f.Difference, PrintedFigureText.Words(f.Verdict), PrintedFigureText.Words(f.Reason), f.Explanation);
}

internal sealed record PublishedPages(string Folder, int Snapshot, PublishedPage[] Pages, string[] Warnings)
{
    public static PublishedPages Of(PublishReport report) => new(report.Folder, report.Snapshot, [.. report.Pages], [.. report.Warnings]);
}

internal sealed record StoppedPages(GateFinding[] Findings);

internal sealed record BuiltSnapshot(int Snapshot, string File, long Bytes, double Seconds, TableSize[] Tables, BuildNotice[] Notices)
{
    public static BuiltSnapshot Of(BuildReport report) =>
        new(report.Snapshot, report.File, report.Bytes, report.Duration.TotalSeconds, [.. report.Tables], [.. report.Notices]);
}

internal sealed record ListedReject(int Batch, string File, int Line, string? Column, string? Value, string Code, string Reason)
{
    public static ListedReject Of(Reject reject) =>
        new(reject.BatchId, reject.FileName, reject.Line, reject.ColumnName, reject.Value, reject.Code, reject.Reason);
}

internal sealed record LoadedFile(string Path, bool Named, string Outcome, string Message, ListedBatch? Batch, Notice[] Notices, ListedReject[] Rejects)
{
    public static LoadedFile[] Of(LoadReport report) =>
    [
        .. report.Files.Select(f => new LoadedFile(
            f.Path, f.Named, Formats.Word(f.Outcome), f.Message, f.Batch is null ? null : ListedBatch.Whole(f.Batch), [.. f.Notices], [.. f.Rejects.Select(ListedReject.Of)])),
    ];
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(ListedKey[]))]
[JsonSerializable(typeof(ListedMeasure[]))]
[JsonSerializable(typeof(ListedBatch[]))]
[JsonSerializable(typeof(ListedReject[]))]
[JsonSerializable(typeof(LoadedFile[]))]
[JsonSerializable(typeof(BuiltSnapshot))]
[JsonSerializable(typeof(PassedCheck[]))]
[JsonSerializable(typeof(FigureChecks))]
[JsonSerializable(typeof(WrittenSample))]
[JsonSerializable(typeof(PublishedPages))]
[JsonSerializable(typeof(StoppedPages))]
[JsonSerializable(typeof(ListedEdition[]))]
[JsonSerializable(typeof(ListedComparison))]
[JsonSerializable(typeof(WarehouseStatus))]
[JsonSerializable(typeof(DueItem[]))]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class CliJson : JsonSerializerContext;
