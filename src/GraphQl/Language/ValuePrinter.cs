using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GraphQl.Language;

/// <summary>Values to text.</summary>
internal static class ValuePrinter
{
    /// <param name="value">The value.</param>
    /// <param name="indent">What stands before the lines of a block string after its first.</param>
    public static string Print(ValueNode value, string indent = "") => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode { Block: true } text => Indent(BlockString.Print(text.Value), indent),
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Name,
        ListValueNode list => $"[{string.Join(", ", list.Items.Select(i => Print(i)))}]",
        ObjectValueNode o => $"{{{string.Join(", ", o.Fields.Select(f => $"{f.Name.Value}: {Print(f.Value)}"))}}}",
        _ => throw new UnreachableException($"Value {value.GetType().Name}."),
    };

    /// <summary>As <see cref="Print"/>, with the fields of objects in the order of their names: equal for values that mean the same.</summary>
    public static string PrintSorted(ValueNode value) => value switch
    {
        ListValueNode list => $"[{string.Join(", ", list.Items.Select(PrintSorted))}]",
        ObjectValueNode o => $"{{{string.Join(", ",
            o.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(f => $"{f.Name.Value}: {PrintSorted(f.Value)}"))}}}",
        _ => Print(value),
    };

    public static string Quote(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }
        return text.Append('"').ToString();
    }

    private static string Indent(string block, string indent) =>
        indent.Length == 0 ? block : string.Join('\n', block.Split('\n').Select((l, i) => i == 0 || l.Length == 0 ? l : indent + l));
}
