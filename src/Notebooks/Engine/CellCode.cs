using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.Format;

namespace Notebooks.Engine;

/// <summary>The code of a cell and its language, which its first line says: <c>#!sql --name wards</c>, or nothing for C#.</summary>
internal abstract partial record CellCode
{
    private const string DefaultName = "result";

    private CellCode()
    {
    }

    /// <summary>C#.</summary>
    internal sealed record CSharp(string Text) : CellCode;

    /// <summary>SQL whose answer becomes a variable. Its first line is blank, so that lines count as in the cell.</summary>
    internal sealed record Sql(string Text, string Name) : CellCode;

    /// <exception cref="NotebookException">The first line names another language, or a variable that cannot be.</exception>
    internal static CellCode Of(string source)
    {
        if (FirstLine().Match(source) is not { Success: true } first)
            return new CSharp(source);
        var rest = source[first.Length..];
        return first.Groups["language"].Value switch
        {
            "sql" => new Sql(rest, NameOf(first.Groups["options"].Value.Trim())),
            "csharp" or "c#" => new CSharp(rest),
            var other => throw new NotebookException($"A cell is C# or SQL, not '{other}'. SQL begins with the line '#!sql' or '%%sql'."),
        };
    }

    /// <summary>Whether the first line says SQL.</summary>
    internal static bool IsSql(string source) => FirstLine().Match(source).Groups["language"].Value == "sql";

    private static string NameOf(string options)
    {
        if (options.Length == 0)
            return DefaultName;
        if (Named().Match(options) is not { Success: true } named)
            throw new NotebookException($"'{options}' is not understood. Write '#!sql --name wards' to call the answer wards.");
        var name = named.Groups["name"].Value;
        return SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            ? name
            : throw new NotebookException($"'{name}' cannot be the name of a variable: it begins with a letter and has letters, digits and _, and is no word of C#.");
    }

    [GeneratedRegex(@"\A[ \t]*(?:#!|%%)(?<language>[A-Za-z#]+)(?<options>[^\n]*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\A--name[ =]+(?<name>\S+)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
