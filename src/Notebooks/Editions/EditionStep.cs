namespace Notebooks.Editions;

/// <summary>A step in the life of an edition, booked once and never changed.</summary>
/// <param name="At">When it was taken.</param>
/// <param name="Who">The account that took it.</param>
/// <param name="State">Where the edition stands since.</param>
/// <param name="Approver">Who approved it as final; null for other steps.</param>
/// <param name="Why">The reason where one is asked for.</param>
public sealed record EditionStep(DateTimeOffset At, string Who, EditionState State, string? Approver = null, string? Why = null);
