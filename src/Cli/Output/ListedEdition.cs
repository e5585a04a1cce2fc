using Notebooks.Editions;

namespace Cli.Output;

/// <summary>An edition as lists show it.</summary>
internal sealed record ListedEdition(
    string Name, int Number, string Status, string Role, string Report, string Title, string Place, string Period, int Snapshot, DateTimeOffset Published,
    bool IsReleased, string? Approver, int? Corrects, int? CorrectedBy, string? WithdrawnReason, string Address, ListedStep[] History)
{
    public static readonly string[] Headings = ["Page", ">Edition", "Status", "For", "Published (London)", "Finding", "Period", "Approved by", "Notes"];

    public static ListedEdition Of(Edition e) => new(
        e.Name, e.Number, Formats.Word(e.Status), Formats.Word(e.Role), e.Heading.Report, e.Heading.Title, e.Heading.Place, e.Heading.Period, e.Origin.Snapshot, e.Published,
        e.IsReleasedAt(DateTimeOffset.UtcNow), e.Approver, e.Correction?.Corrects, e.Corrections.FirstOrDefault(c => c.Corrects == e.Number)?.CorrectedBy, e.WithdrawnReason,
        $"/reports/{e.Address}", [.. e.History.Select(s => new ListedStep(s.At, s.Who, Formats.Word(s.State), s.Approver, s.Why))]);

    public string[] Cells() => [Name, Formats.Number(Number), Status, Role, LondonTime.Words(Published) + (IsReleased ? "" : ", not yet"), Title, Period, Approver ?? "", Notes()];

    private string Notes() => string.Join("; ", new[]
    {
        Corrects is { } wrong ? $"mends {wrong}" : null,
        CorrectedBy is { } right ? $"mended by {right}" : null,
        WithdrawnReason,
    }.OfType<string>());
}

/// <summary>A booked step of an edition.</summary>
internal sealed record ListedStep(DateTimeOffset At, string Who, string State, string? Approver, string? Why);

/// <summary>Of <c>edition diff --json</c>.</summary>
internal sealed record ListedComparison(int Changed, int OtherStatus, int Appeared, int Vanished, int Same, ListedNumberChange[] Changes)
{
    public static ListedComparison Of(EditionComparison c) => new(
        c.Count(ChangeKind.Changed), c.Count(ChangeKind.Status), c.Count(ChangeKind.Appeared), c.Count(ChangeKind.Vanished), c.Same, [.. c.Changes.Select(ListedNumberChange.Of)]);
}

/// <summary>A number that is not the same in two editions.</summary>
internal sealed record ListedNumberChange(
    string Change, string Where, string? Row, string? Column, string? Before, decimal? BeforeValue, string? BeforeStatus, string? After, decimal? AfterValue, string? AfterStatus)
{
    public static ListedNumberChange Of(NumberChange c) => new(
        Formats.Word(c.Kind), c.Shown.Place, c.Shown.Row, c.Shown.Column, c.Before?.Text, c.Before?.Value, c.Before?.Status, c.After?.Text, c.After?.Value, c.After?.Status);

    public string[] Cells() => [Change, Where, Row ?? "", Column ?? "", WithStatus(Before, BeforeStatus), WithStatus(After, AfterStatus)];

    private string WithStatus(string? text, string? status) => Change == "status" ? $"{text} ({status ?? "unstated"})" : text ?? "";
}
