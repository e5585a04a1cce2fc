namespace GraphQl.Validation;

/// <summary>A rule of the specification: a function from a typed document to what breaks the rule, lazily.</summary>
/// <param name="Name">As errors name it in <c>extensions.rule</c>.</param>
/// <param name="Check">The function.</param>
internal sealed record Rule(string Name, Func<TypedDocument, IEnumerable<Violation>> Check);
