using System.Globalization;

namespace Conformance.Tests.Numbers;

/// <summary>Follows the numbers of a page to where they came from, and notes each that is not what it is said to be.</summary>
internal sealed class Follower(ShownNumbers page, Answers answers)
{
    internal List<string> Findings { get; } = [];

    internal int Followed { get; private set; }

    internal int Derived { get; private set; }

    internal void FollowAll()
    {
        foreach (var number in page.Numbers)
        {
            Follow(number, number.Name);
            Followed++;
        }
    }

    private void Follow(ShownNumber number, string name)
    {
        var text = number.Derivation is { } derivation ? Rederive(number, derivation, name) : LookUp(number, name);
        if (text is null)
            return;
        if (number.IsInTable)
            text = Wording.WithInterval(text, number.Lower, number.Upper, number.Unit ?? "");
        if (text != number.Text && !(number is { Status: "published", Value: { } v } && v == decimal.Truncate(v) && number.Text == Wording.OfWhole(v, number.Unit ?? "")))
            Note(name, $"the rules give the text '{text}'");
    }

    // The text that follows from what was found; null when there is nothing to compare.
    private string? LookUp(ShownNumber number, string name)
    {
        if (number.Origins is not [var index])
            return Unfounded(number, name);
        var found = answers.Find(page.Origins[index], number.Cell);
        if (found is null)
        {
            Note(name, $"its place {number.Cell?.Row.ToString(CultureInfo.InvariantCulture)} {number.Cell?.Column} is not in the answer of {page.Origins[index]}");
            return null;
        }

        Same(name, "value", found.Value, number.Value);
        if (number.Lower is not null || number.Upper is not null)
        {
            // A page may leave an interval out; one that it shows is that of the answer.
            Same(name, "lower", found.Lower, number.Lower);
            Same(name, "upper", found.Upper, number.Upper);
        }

        if (found.Status != number.Status)
            Note(name, $"status '{number.Status}', and the answer says '{found.Status}'");
        if (found.Unit is { } unit && unit != number.Unit)
            Note(name, $"unit '{number.Unit}', and the answer says '{unit}'");
        return found switch
        {
            { AsPrinted: { } printed } => Wording.OfPrinted(found.Value, number.Unit!, printed),
            { IsControlLine: true, Value: { } line } => Wording.OfControlLine(line),
            _ => Plain(number),
        };
    }

    // No query stands behind words such as "published only": then there must be no value, and a reason.
    private string? Unfounded(ShownNumber number, string name)
    {
        if (number.Value is not null || number.Reason is null)
            Note(name, "it has a value and no origin");
        else if (number.Text.Any(char.IsDigit))
            Note(name, "it has no value, and its text has digits");
        return null;
    }

    private string? Rederive(ShownNumber number, Arithmetic derivation, string name)
    {
        Derived++;
        foreach (var operand in derivation.Operands)
            Follow(operand, $"{name}: {derivation.Kind} of '{operand.Text}'");
        if (derivation.Kind == "own")
        {
            Note(name, "how it was computed is not known: use Number.Share, Sum, Count, Points, Index, a - b or Change");
            return null;
        }

        var operands = derivation.Operands.Select(o => o.Value).ToList();
        Same(name, derivation.Kind, Rederived.Value(derivation.Kind, operands, [.. derivation.Operands.Select(o => o.Status)]), number.Value);
        var worst = Rederived.Worst(derivation.Operands.Select(o => o.Status));
        if (worst != number.Status)
            Note(name, $"status '{number.Status}', and the worst of what it was computed from is '{worst}'");
        return derivation.Kind switch
        {
            "change" when derivation.Operands.FirstOrDefault(o => o.Value is null) is { } unknown => unknown.Text,
            "change" => Rederived.ChangeWords(operands[0], operands[1]) ?? Plain(number),
            "size" => number.Value is null ? Plain(number) : Wording.Unsigned(derivation.Operands[0].Text.Split(" (")[0]),
            "complete" when number.Value is null => "months missing",
            _ => Plain(number),
        };
    }

    private static string Plain(ShownNumber number) => number.Value is { } value ? Wording.OfValue(value, number.Unit!) : Wording.OfReason(number.Reason);

    private void Same(string name, string what, decimal? expected, decimal? shown)
    {
        var same = (expected, shown) switch
        {
            (null, null) => true,
            ({ } e, { } s) => Math.Abs(e - s) <= 1e-9m * Math.Max(1, Math.Abs(e)),
            _ => false,
        };
        if (!same)
            Note(name, string.Create(CultureInfo.InvariantCulture, $"{what} {shown?.ToString() ?? "null"}, and following it gives {expected?.ToString() ?? "null"}"));
    }

    private void Note(string name, string what) => Findings.Add($"{page.Page}: {name}: {what}.");
}
