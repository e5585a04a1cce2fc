using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// How one publisher lays out one kind of file. It says what the columns are called and what they hold; the reader, the rejects and the
/// ledger are the same for all. The rows go to the relation <c>incoming</c>, and <c>sql/staging/NAME.sql</c> takes them from there.
/// </summary>
internal abstract class Layout
{
    /// <summary>Name of the layout, and stem of its file in <c>sql/staging</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the file is, for people.</summary>
    public abstract string Title { get; }

    /// <summary>The series that such files belong to.</summary>
    public abstract string SourceCode { get; }

    /// <summary>The staged relation, defined in <c>sql/staging/STEM.sql</c> as <c>staged_STEM</c>: what the build reads.</summary>
    public abstract string Stem { get; }

    /// <summary>The table that holds its rows, where that is another.</summary>
    public virtual string StagedTable => "staged_" + Stem;

    /// <summary>Its rows are about single people: they stay in the ledger and the sensitive part of a snapshot, and so does all that tells of them.</summary>
    public virtual bool Sensitive => false;

    /// <summary>The columns that are known.</summary>
    public abstract ImmutableArray<LayoutColumn> Columns { get; }

    /// <summary>Columns that a file may have and that carry nothing we keep: object numbers, names in Welsh. Any other unknown column holds the file.</summary>
    public virtual ImmutableArray<string> Ignored => [];

    /// <summary>Each month is a column headed YYYYMM and each cell a count: a row of <c>incoming</c> has the lists <c>months</c> and <c>counts</c>.</summary>
    public virtual bool MonthsAreColumns => false;

    /// <summary>
    /// The date or timestamp column, by its name in <c>incoming</c>, that says which months the file is about; a timestamp counts in the
    /// month that it was in London. Null where a month column or month columns say it, or nothing does.
    /// </summary>
    public virtual string? MonthsFrom => null;

    /// <summary>Columns whose names are data; null where every column has a fixed name.</summary>
    public virtual ValueColumns? ValueColumns => null;

    /// <summary>A quoted value may hold line breaks. Where it may not, a quote that is never closed costs one row and not the rest of the file.</summary>
    public virtual bool LineBreaksInQuotes => false;

    /// <summary>Two rows that say the same are two cases. Where they are not, a mended row that repeats another is refused.</summary>
    public virtual bool RowsMayRepeat => false;

    /// <summary>Tables of <c>seed/reference</c> that the layout's SQL reads, by file stem.</summary>
    public virtual ImmutableArray<string> References => [];

    /// <summary>The query in <c>sql/staging/checks</c> that says which vocabulary the file speaks; null where there is only one.</summary>
    public virtual string? Vocabulary => null;

    /// <summary>
    /// The query in <c>sql/staging</c> that says over which months the file reaches, where that is no column of months: one row,
    /// <c>first_month</c> and <c>last_month</c>. The day of issue is inferred from the last.
    /// </summary>
    public virtual string? Span => null;

    /// <summary>
    /// The columns that a row of nothing fills in: who reports nothing, and for when. Such a row, and a file without rows, is a report of
    /// nothing. Empty where a file always has rows.
    /// </summary>
    public virtual ImmutableArray<string> NilRow => [];

    /// <summary>Sent to us by whom it is about: it counts from the day on which it was sent, and must not tell who the people in it are.</summary>
    public virtual bool IsReturn => false;

    /// <summary>The scripts in <c>sql/staging</c> that take the checked rows over, in running order.</summary>
    public virtual ImmutableArray<string> Scripts => [Name];

    /// <summary>The tables of the ledger that those fill, each with a column <c>batch_id</c>.</summary>
    public virtual ImmutableArray<string> Tables => [StagedTable];

    /// <summary>The checks of a staged batch, by file stem in <c>sql/staging/checks</c>, in running order.</summary>
    public virtual ImmutableArray<string> Checks => [];
}
