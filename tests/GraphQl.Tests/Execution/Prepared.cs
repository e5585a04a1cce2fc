using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Tests.Types;
using GraphQl.Types;

namespace GraphQl.Tests.Execution;

/// <summary>Prepares requests against the sample schema and shows what came out as text.</summary>
internal static class Prepared
{
    public static ExecutableOperation Operation(string source, string? variables = null) =>
        ExecutableOperation.Prepare(
            SampleSchema.Schema,
            Parser.Parse(source, ParserLimits.Default),
            null,
            variables is null ? null : JsonDocument.Parse(variables, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement);

    public static SelectedField Field(string source, string? variables = null) => Assert.Single(Operation(source, variables).Fields);

    public static GraphQlError Error(string source, string? variables = null) => Assert.Single(Errors(source, variables));

    public static IReadOnlyList<GraphQlError> Errors(string source, string? variables = null) =>
        Assert.Throws<GraphQlException>(() => Operation(source, variables)).Errors;

    /// <summary>Fields in order, as <c>response:name(arguments){selections}</c>.</summary>
    public static string Text(IEnumerable<SelectedField> fields) => string.Join(' ', fields.Select(Text));

    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool boolean => boolean ? "true" : "false",
        InputObject o => $"{{{string.Join(", ", o.Fields.Select(f => $"{f.Key}: {Text(f.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        DateOnly day => day.ToString("O"),
        DateTimeOffset moment => moment.ToString("O"),
        IFormattable number => $"{number.ToString(null, null)}:{number.GetType().Name}",
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Text(SelectedField field) =>
        (field.ResponseName == field.Name ? field.Name : $"{field.ResponseName}:{field.Name}")
        + (field.Arguments.Count == 0 ? "" : $"({Text((object)field.Arguments)[1..^1]})")
        + (field.Type is ObjectType ? $"{{{Text(field.Selections)}}}" : "");
}
