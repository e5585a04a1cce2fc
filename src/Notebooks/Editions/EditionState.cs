namespace Notebooks.Editions;

/// <summary>Where an edition stands.</summary>
public enum EditionState
{
    /// <summary>Being written; may change.</summary>
    Draft,

    /// <summary>Out for comment.</summary>
    Consultation,

    /// <summary>Approved; the one to quote.</summary>
    Final,

    /// <summary>Taken back; its address says so, why, and what replaces it.</summary>
    Withdrawn,
}
