using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>
/// A template of our own, for what partners send each quarter and nobody publishes. Every return says who sends it, for which period
/// and about which borough; it replaces what the same sender sent for the same period, whole.
/// </summary>
internal abstract class ReturnLayout : Layout
{
    /// <summary>Name of the template, as <c>warehouse template</c> takes it.</summary>
    public abstract string Template { get; }

    /// <summary>What a row is, and what to know before filling it in.</summary>
    public abstract string Guidance { get; }

    /// <summary>The columns that tell a row from the others of its sender and period.</summary>
    public abstract ImmutableArray<string> RowName { get; }

    /// <summary>The columns that name the unit that is counted; its record key is made from them.</summary>
    public virtual ImmutableArray<string> UnitName => RowName;

    /// <summary>Two senders who use the same name mean two units.</summary>
    public virtual bool UnitIsOfSender => true;

    /// <summary>The fact that the record keys are made for.</summary>
    public virtual string KeyedFact => "fact_" + Stem;

    /// <summary>The column that says how many units a row counts; null where a row is one.</summary>
    public virtual string? UnitsIn => null;

    /// <summary>The checks of this template alone.</summary>
    protected virtual ImmutableArray<string> OwnChecks => [];

    /// <summary>A row may be about a period that has not begun, such as a target.</summary>
    protected virtual bool MayLookAhead => false;

    public sealed override string Name => "return_" + Template;

    public sealed override string SourceCode => Name;

    public sealed override bool IsReturn => true;

    public sealed override string Span => "return_span";

    public sealed override ImmutableArray<string> NilRow { get; } = ["sender", "period", "borough"];

    public override ImmutableArray<string> References => ["areas", "area_aliases", "ward_counts"];

    public sealed override ImmutableArray<string> Scripts => ["return_unit_fill", "return_row_fill", Name];

    public sealed override ImmutableArray<string> Tables => [StagedTable, "return_unit", "return_row"];

    public sealed override ImmutableArray<string> Checks =>
    [
        .. MayLookAhead ? ImmutableArray<string>.Empty : ["return_ahead"],
        .. PlaceChecks,
        .. OwnChecks,
        "return_repeated",
        "return_replacement",
    ];

    /// <summary>The checks of borough and ward.</summary>
    protected virtual ImmutableArray<string> PlaceChecks => Columns.Any(c => c.Name == "ward") ? ["return_borough", "return_ward"] : ["return_borough"];
}
