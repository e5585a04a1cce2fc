using System.Text.Json;

namespace Warehouse.Load.Reading;

/// <summary>What is told the values of a JSON element.</summary>
internal interface IJsonSink
{
    /// <summary>A value.</summary>
    /// <param name="name">Its name, with those of the objects around it.</param>
    /// <param name="value">Stands on it.</param>
    /// <param name="json">It, as JSON text.</param>
    void Take(string name, ref Utf8JsonReader value, ReadOnlySpan<byte> json);
}
