using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>Answers <c>__schema</c> and <c>__type</c> (https://spec.graphql.org/September2025/#sec-Introspection).</summary>
public static class Introspection
{
    private const int MostValues = 1_000_000;

    /// <summary>Whether the field is one that <see cref="Write"/> answers.</summary>
    public static bool Answers(SelectedField field) => field.Name is "__schema" or "__type";

    /// <summary>Writes the field's value; its name is the caller's to write.</summary>
    /// <exception cref="GraphQlException">The answer would have more than a million values.</exception>
    public static void Write(Schema schema, SelectedField field, Utf8JsonWriter writer)
    {
        object? value = field.Name switch
        {
            "__schema" => schema,
            "__type" => schema.Find(field.Arguments.Get<string>("name")!),
            _ => throw new InvalidOperationException($"{field.Name} is no introspection field."),
        };
        new IntrospectionWriter(schema, writer, MostValues).Write(value, field);
    }
}
