using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>What readers are told of a correction.</summary>
/// <param name="What">What was wrong.</param>
/// <param name="Why">How it came to be wrong.</param>
/// <param name="Effect">How the conclusions change.</param>
public sealed record CorrectionNote(string What, string Why, string Effect)
{
    internal Correction Of(Edition edition, DateTimeOffset now) => string.IsNullOrWhiteSpace(What) || string.IsNullOrWhiteSpace(Why) || string.IsNullOrWhiteSpace(Effect)
        ? throw new EditionException("A correction says what was wrong, why, and how the conclusions change, even if they do not: give --what, --why and --effect.")
        : new Correction(now, edition.Number, 0, What.Trim(), Why.Trim(), Effect.Trim());
}
