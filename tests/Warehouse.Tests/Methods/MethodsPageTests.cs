using System.Globalization;
using System.Text.RegularExpressions;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Methods;

/// <summary><c>docs/methods.md</c> tells of every file of <c>sql/methods</c>, and its examples give what it says.</summary>
public sealed partial class MethodsPageTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestHome.Project.Root, "docs", "methods.md"));

    public static TheoryData<string, string> Examples() =>
        [.. Row().Matches(Page).Select(m => new TheoryDataRow<string, string>(m.Groups["example"].Value, m.Groups["result"].Value))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_page_says(string example, string result)
    {
        var decimals = result.Length - 1 - result.LastIndexOf('.');
        var isNumber = decimal.TryParse(result, CultureInfo.InvariantCulture, out _);

        Assert.Equal(result, isNumber ? macros.Rounded(result.Contains('.', StringComparison.Ordinal) ? decimals : 0, example) : macros.Text(example));
    }

    [Fact]
    public void Every_macro_that_the_page_names_is_there_with_the_arguments_that_it_names()
    {
        var named = Row().Matches(Page).SelectMany(m => Signature().Matches(m.Groups["macros"].Value)).Select(m => m.Value).ToArray();
        var existing = macros.Rows("SELECT function_name || '(' || coalesce(list_aggregate(parameters, 'string_agg', ', '), '') || ')' FROM duckdb_functions() WHERE function_type = 'macro' AND NOT internal");

        Assert.True(named.Length > 30);
        Assert.All(named, n => Assert.Contains(n, existing));
    }

    [Fact]
    public void Every_file_has_a_macro_on_the_page() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(TestHome.Project.Sql, "methods")), file =>
            Assert.Contains(Created().Matches(File.ReadAllText(file)), m => Page.Contains($"`{m.Groups["name"].Value}(", StringComparison.Ordinal) || Page.Contains($"FROM {m.Groups["name"].Value}(", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| (?<macros>`[^|]*`) \| [^|]* \| `(?<example>[^|]*)` \| (?<result>[^|]*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"[a-z_0-9]+\([a-z_0-9, ]*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"CREATE MACRO (?<name>[a-z_0-9]+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Created();
}
