using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Habits that can be read off the source text.</summary>
public sealed partial class SourceTests
{
    private static readonly Lazy<(string Path, CompilationUnitSyntax Unit)[]> Product = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(House.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(House.Root, path), (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot())),
    ]);

    [Fact]
    public void No_method_is_longer_than_100_lines()
    {
        var long_ = from file in Product.Value
                    from method in file.Unit.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
                    let lines = Lines(method.Body)
                    where lines > 100
                    select $"{file.Path}: {lines} lines at {method.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        None(long_);
    }

    [Fact]
    public void No_file_is_longer_than_500_lines()
    {
        var long_ = from file in Product.Value
                    let lines = file.Unit.GetText().Lines.Count
                    where lines > 500
                    select $"{file.Path}: {lines}";
        None(long_);
    }

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing()
    {
        var vague = from file in Product.Value
                    from type in file.Unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                    where VagueName().IsMatch(type.Identifier.Text)
                    select $"{file.Path}: {type.Identifier.Text}";
        None(vague);
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = from file in Product.Value
                   from type in file.Unit.DescendantNodes().OfType<TypeDeclarationSyntax>()
                   where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }
                   where !type.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword)
                   where !IsPartOfSealedType(type)
                   select $"{file.Path}: {type.Identifier.Text}";
        None(open);
    }

    [Fact]
    public void Front_ends_hold_no_sql()
    {
        var sql = from file in Product.Value
                  where file.Path.Contains("QueryApi", StringComparison.Ordinal) || file.Path.Contains("OData", StringComparison.Ordinal) || file.Path.Contains("GraphQl", StringComparison.Ordinal)
                  from text in file.Unit.DescendantTokens().Where(t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)
                  where SqlText().IsMatch(text.Text)
                  select $"{file.Path}: {text.Text}";
        None(sql);
    }

    [Fact]
    public void Catch_all_clauses_are_few_and_each_gives_its_reason()
    {
        var silent = from file in Product.Value
                     from clause in file.Unit.DescendantNodes().OfType<CatchClauseSyntax>()
                     where clause.Filter is null && clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
                     where !clause.DescendantNodes().OfType<ThrowStatementSyntax>().Any(t => t.Expression is null)
                     where !clause.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
                     select $"{file.Path}: line {clause.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        None(silent);
    }

    private static void None(IEnumerable<string> offenders) => Assert.True(!offenders.Any(), string.Join('\n', offenders));

    // A partial type says sealed or static in one of its parts.
    private static bool IsPartOfSealedType(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && Product.Value
            .SelectMany(f => f.Unit.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Any(t => t.Identifier.Text == type.Identifier.Text && t.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword));

    private static int Lines(BlockSyntax? body) => body is null ? 0 : body.GetText().Lines.Count - 2;

    [GeneratedRegex("(Service|Manager|Helper|Helpers|Utils|Utility|Processor)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(SELECT\s.+\bFROM|INSERT\s+INTO|CREATE\s+TABLE)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SqlText();
}
