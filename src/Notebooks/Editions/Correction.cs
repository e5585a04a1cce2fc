namespace Notebooks.Editions;

/// <summary>A mistake in a published edition that a later one mends; booked with the later one.</summary>
/// <param name="At">When readers could first see it.</param>
/// <param name="Corrects">Number of the edition with the mistake.</param>
/// <param name="CorrectedBy">Number of the edition that has it right.</param>
/// <param name="What">What was wrong.</param>
/// <param name="Why">How it came to be wrong.</param>
/// <param name="Effect">How the conclusions change.</param>
public sealed record Correction(DateTimeOffset At, int Corrects, int CorrectedBy, string What, string Why, string Effect);
