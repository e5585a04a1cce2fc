using Notebooks.Numbers;

namespace Notebooks.Tests.Numbers;

public sealed class PhraseTests
{
    private static readonly Number Burglary = new(1934, "count", "exact") { Cell = new AnswerCell(3, "Total") };
    private static readonly Number Robbery = new(12, "count", "exact");

    [Fact]
    public void An_interpolated_phrase_keeps_the_numbers_of_its_holes_in_their_order()
    {
        var phrase = Say($"There were {Burglary} burglaries and {Robbery} robberies in {"Norvale"}.");

        Assert.Equal("There were 1,934 burglaries and 12 robberies in Norvale.", phrase.Text);
        Assert.Equal([Burglary, Robbery], phrase.Numbers.AsEnumerable());
    }

    [Fact]
    public void Phrases_put_together_keep_the_numbers_of_all_whichever_way()
    {
        var some = true;
        var added = Say($"{Burglary}, ") + $"{Robbery}";
        var chosen = Say($"Of all {(some ? Say($"{Robbery} robberies") : "none")}: {Phrase.Join(" and ", new[] { Burglary, Robbery })}");

        Assert.Equal("1,934, 12", added.Text);
        Assert.Equal([Burglary, Robbery], added.Numbers.AsEnumerable());
        Assert.Equal("Of all 12 robberies: 1,934 and 12", chosen.Text);
        Assert.Equal([Robbery, Burglary, Robbery], chosen.Numbers.AsEnumerable());
    }

    [Fact]
    public void A_change_tells_its_percentage_and_both_counts_each_as_it_stands_in_the_words()
    {
        var words = Say($"Burglary {new Change(Of(131), Of(191)).InFull()}");

        Assert.Equal("Burglary fell by 31.4%, from 191 to 131, more than chance", words.Text);
        Assert.Equal(["31.4%", "191", "131"], words.Numbers.Select(n => n.ToString()));
        var size = words.Numbers[0].Derivation!;
        Assert.Equal(DerivationKind.Size, size.Kind);
        Assert.Equal(DerivationKind.Change, size.Operands[0].Derivation!.Kind);
        Assert.Equal([131m, 191m], size.Operands[0].Derivation!.Operands.Select(o => o.Value!.Value));
    }

    [Fact]
    public void Days_are_written_out_unless_they_have_a_format_and_nothing_is_no_words() =>
        Assert.Equal("28 April 2023, 2023-04, ", Say($"{new DateOnly(2023, 4, 28)}, {new DateOnly(2023, 4, 28):yyyy-MM}, {(string?)null}").Text);

    private static Phrase Say(Phrase words) => words;

    private static Number Of(decimal value) => new(value, "count", "exact");
}
