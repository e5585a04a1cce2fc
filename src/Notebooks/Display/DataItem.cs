namespace Notebooks.Display;

/// <summary>An item of <c>DataItems</c>: who owes it, and how it stands.</summary>
/// <param name="Item">What is needed.</param>
/// <param name="Owner">Who has it.</param>
/// <param name="Status">Such as "not yet asked".</param>
/// <param name="NextAction">What to do next.</param>
public sealed record DataItem(string Item, string Owner, string Status, string NextAction);
