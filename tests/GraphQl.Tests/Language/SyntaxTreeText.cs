using System.Collections;
using System.Reflection;
using System.Text;
using GraphQl.Language;

namespace GraphQl.Tests.Language;

/// <summary>A syntax tree as text, without positions and without the printer under test, so that trees can be compared.</summary>
internal static class SyntaxTreeText
{
    public static string Of(Document document)
    {
        var text = new StringBuilder();
        foreach (var definition in document.Definitions)
            Append(text, definition, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case Node node:
                text.Append('\n').Append(' ', depth).Append(node.GetType().Name);
                foreach (var property in Properties(node))
                    Append(text.Append('\n').Append(' ', depth + 1).Append(property.Name).Append(':'), property.GetValue(node), depth + 2);
                break;
            case IEnumerable items and not string:
                foreach (var item in items)
                    Append(text, item, depth);
                break;
            default:
                text.Append(' ').Append(value ?? "null");
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Node node) =>
        node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not ("Start" or "ResponseName" or "EqualityContract"));
}
