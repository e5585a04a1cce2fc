namespace Warehouse.Load;

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>Booked as a current batch; the next build serves it.</summary>
    Booked,

    /// <summary>Booked, staged and reported, but not served until it is accepted or mended: its meaning is in doubt.</summary>
    Held,

    /// <summary>The same bytes are already booked; nothing changed.</summary>
    AlreadyKnown,

    /// <summary>Recognised or not, the file cannot be loaded; nothing changed.</summary>
    Refused,

    /// <summary>Found in a folder, and no layout recognises it; nothing changed.</summary>
    NotRecognised,
}
