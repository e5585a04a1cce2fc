namespace Notebooks.Publish;

/// <summary>How far a page is: only a final one may be found by search engines.</summary>
internal enum PublicationStatus
{
    /// <summary>Being written; made from the current snapshot.</summary>
    Draft,

    /// <summary>Frozen, for comments.</summary>
    Consultation,

    /// <summary>Approved.</summary>
    Final,

    /// <summary>No longer to be relied on; kept so that it can be found.</summary>
    Withdrawn,
}
