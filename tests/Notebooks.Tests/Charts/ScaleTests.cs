using Notebooks.Charts;

namespace Notebooks.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(7, 8, 2)]
    [InlineData(100, 100, 25)]
    [InlineData(101, 150, 50)]
    [InlineData(0.37, 0.4, 0.1)]
    [InlineData(1934, 2000, 500)]
    public void A_scale_ends_at_a_round_step(double max, double top, double step)
    {
        var scale = NiceScale.Over(max);

        Assert.Equal((top, step), (Math.Round(scale.Top, 6), Math.Round(scale.Step, 6)));
    }

    [Fact]
    public void Labels_are_moved_no_more_than_keeps_them_apart_and_inside()
    {
        Assert.Equal([10.0, 50.0], Labels.Spread([10, 50], [15, 15], 100).AsEnumerable());
        Assert.Equal([7.5, 22.5, 37.5], Labels.Spread([5, 6, 7], [15, 15, 15], 100).AsEnumerable());
        Assert.Equal([77.5, 92.5], Labels.Spread([95, 98], [15, 15], 100).AsEnumerable());
    }

    [Fact]
    public void Labels_that_would_lie_on_an_earlier_one_are_left_out() =>
        Assert.Equal([0, 2], Labels.Keep([(0, 0, 10, 10), (5, 5, 15, 15), (11, 0, 20, 10)]));

    // By hand, with E = 100: E (1 - 1/9E - z/3 sqrt(E))^3, and the same with E + 1 and plus z above.
    [Theory]
    [InlineData(1.959963984540054, 81.4, 121.6)]
    [InlineData(3.090232306167814, 71.9, 134.9)]
    public void Funnel_limits_are_those_of_byar(double z, double lower, double upper)
    {
        Assert.Equal(lower, FunnelLimits.Lower(0.001, 100_000, z) * 100_000, 0.15);
        Assert.Equal(upper, FunnelLimits.Upper(0.001, 100_000, z) * 100_000, 0.15);
    }

    [Fact]
    public void Texts_are_as_wide_as_the_renderer_takes_them_to_be()
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publish", "render-charts.mjs"));
        var widths = script.Split("const widths = [", 2)[1].Split(']', 2)[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(widths, Enumerable.Range(' ', widths.Length).Select(c => TextWidth.Of(((char)c).ToString(), 100).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Points_get_as_many_labels_as_there_is_room_for()
    {
        var table = Notebooks.Numbers.Table.Of(Enumerable.Range(0, 60)).Text("Month", i => $"May {2000 + i}").Build();
        var axis = new System.Text.Json.Nodes.JsonObject();

        PointOrder.Of(table, "Month").LabelAxis(axis, wide: 600, narrow: 200);

        Assert.Equal("narrow ? [0,36] : [0,12,24,36,48]", (string)axis["values"]!["expr"]!);
    }
}
