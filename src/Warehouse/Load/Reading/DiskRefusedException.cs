namespace Warehouse.Load.Reading;

/// <summary>The disk of the home refused what had to be written: no fault of the file at hand, so nothing more is tried.</summary>
internal sealed class DiskRefusedException(Exception cause)
    : IOException($"The disk refused: {cause.Message.TrimEnd('.')}. Make room or give permission, then run the command again: what was booked before is kept, and nothing is half done.", cause);
