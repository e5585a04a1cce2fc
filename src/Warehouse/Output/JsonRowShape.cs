using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Warehouse.Output;

/// <summary>A row as a JSON object. Every member ends with a comma; the end of an object takes the last one's place.</summary>
internal sealed class JsonRowShape : RowShape
{
    private readonly Step[] steps;
    private readonly List<(int Ordinal, Frame Frame)> cells = [];

    // A cell, the bytes that open an object or stand in every row, or (both absent) the end of an object.
    private readonly record struct Step(int Cell, byte[]? Literal);

    /// <summary>Lays the members out.</summary>
    public JsonRowShape(ImmutableArray<JsonField> fields)
    {
        steps = [new Step(-1, "{"u8.ToArray()), .. fields.SelectMany(StepsOf), new Step(-1, null)];
        Overhead = 1 + steps.Sum(s => s.Literal?.Length ?? 2);
    }

    /// <summary>Which columns are written, in which frames.</summary>
    public IReadOnlyList<(int Ordinal, Frame Frame)> Cells => cells;

    public override int Overhead { get; }

    public override int Write(CellBuffer[] cells, int row, bool isFirst, Span<byte> destination)
    {
        var length = 0;
        if (!isFirst)
        {
            destination[length++] = (byte)',';
        }

        foreach (var step in steps)
        {
            if (step.Cell >= 0)
            {
                length = Copy(cells[step.Cell][row], destination, length);
            }
            else
            {
                length = step.Literal is null ? Close(destination, length) : Copy(step.Literal, destination, length);
            }
        }

        return length - 1; // without the comma after the row's own brace
    }

    private static int Copy(ReadOnlySpan<byte> bytes, Span<byte> destination, int length)
    {
        bytes.CopyTo(destination[length..]);
        return length + bytes.Length;
    }

    private static int Close(Span<byte> destination, int length)
    {
        length = destination[length - 1] == (byte)',' ? length - 1 : length;
        destination[length] = (byte)'}';
        destination[length + 1] = (byte)',';
        return length + 2;
    }

    private IEnumerable<Step> StepsOf(JsonField field)
    {
        var name = $"\"{JsonEncodedText.Encode(field.Name)}\":";
        return field switch
        {
            JsonField.Value value => [CellOf(value, name)],
            JsonField.Constant constant => [new Step(-1, Encoding.UTF8.GetBytes($"{name}{constant.Json},"))],
            JsonField.Group group => [new Step(-1, Encoding.UTF8.GetBytes(name + "{")), .. group.Fields.SelectMany(StepsOf), new Step(-1, null)],
            _ => throw new UnreachableException(field.GetType().Name),
        };
    }

    private Step CellOf(JsonField.Value value, string name)
    {
        cells.Add((value.Ordinal, FrameOf(value, name)));
        return new Step(cells.Count - 1, null);
    }

    private static Frame FrameOf(JsonField.Value value, string name) => new(
        Encoding.UTF8.GetBytes(name),
        ","u8.ToArray(),
        value.OmitNull ? [] : Encoding.UTF8.GetBytes($"{name}null,"))
    {
        Omitted = value.Omit is null ? null : Encoding.UTF8.GetBytes(value.Omit),
        Upper = value.Upper,
        Quoted = value.AsString,
    };
}
