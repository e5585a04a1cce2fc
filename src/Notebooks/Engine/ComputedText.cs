using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Notebooks.Display;
using Notebooks.Numbers;

namespace Notebooks.Engine;

/// <summary>Markdown with C# expressions in double braces, <c>{{burglary}}</c>. A backslash before the braces makes them plain text.</summary>
/// <param name="Literals">The text before, between and behind the expressions: one more than they are.</param>
/// <param name="Expressions">The expressions with their lines in the cell, from 1.</param>
internal sealed partial record ComputedText(ImmutableArray<string> Literals, ImmutableArray<(string Code, int Line)> Expressions)
{
    internal bool IsPlain => Expressions.IsEmpty;

    internal static ComputedText Parse(string markdown)
    {
        var literals = ImmutableArray.CreateBuilder<string>();
        var expressions = ImmutableArray.CreateBuilder<(string, int)>();
        var end = 0;
        foreach (Match hole in Hole().Matches(markdown))
        {
            literals.Add(Unescape(markdown[end..hole.Index]));
            expressions.Add((hole.Groups["code"].Value, markdown.AsSpan(0, hole.Groups["code"].Index).Count('\n') + 1));
            end = hole.Index + hole.Length;
        }

        literals.Add(Unescape(markdown[end..]));
        return new ComputedText(literals.ToImmutable(), expressions.ToImmutable());
    }

    /// <summary>One submission that evaluates them all in order, a statement each: errors name the cell and the expression's line.</summary>
    internal string ToScript(string cell)
    {
        var script = new StringBuilder().Append(CultureInfo.InvariantCulture, $"var __computed = new object[{Expressions.Length}];\n");
        for (var i = 0; i < Expressions.Length; i++)
            script.Append(CultureInfo.InvariantCulture, $"#line {Expressions[i].Line} \"{cell}\"\n__computed[{i}] = ({Expressions[i].Code}\n);\n");
        return script.Append("__computed").ToString();
    }

    /// <summary>Puts the values into their places.</summary>
    internal (Prose? Prose, CellError? Error) Fill(object?[] values, string cell)
    {
        var text = new StringBuilder(Literals[0]);
        var numbers = ImmutableArray.CreateBuilder<Number>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                var empty = new InvalidOperationException($"'{Expressions[i].Code.Trim()}' is null, so the sentence has nothing to say. Choose the words for that case in the expression.");
                return (null, CellErrors.At(empty, cell, Expressions[i].Line));
            }

            var phrase = Phrase.Of(values[i]!);
            text.Append(phrase.Text).Append(Literals[i + 1]);
            numbers.AddRange(phrase.Numbers);
        }

        return (new Prose(text.ToString()) { Numbers = numbers.ToImmutable() }, null);
    }

    private static string Unescape(string literal) => literal.Replace(@"\{{", "{{", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\{\{(?<code>.+?)\}\}(?!\})", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
