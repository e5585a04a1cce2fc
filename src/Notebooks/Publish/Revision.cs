namespace Notebooks.Publish;

/// <summary>A row of the table of revisions and corrections.</summary>
/// <param name="Day">When it was published.</param>
/// <param name="IsCorrection">A correction mends an error; a revision is a planned improvement, such as a later vintage of a source.</param>
/// <param name="What">What changed.</param>
/// <param name="Why">Why.</param>
/// <param name="Effect">How the conclusions change.</param>
internal sealed record Revision(DateOnly Day, bool IsCorrection, string What, string Why, string Effect);
