using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Notebooks.Format;
using Notebooks.Run;

namespace Notebooks.Publish;

/// <summary>A notebook file to publish.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Notebook">Its content.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
internal sealed record NotebookSource(string Name, Notebook Notebook, string Sha256)
{
    /// <summary>Written types of its parameters by name.</summary>
    internal ImmutableDictionary<string, string> Parameters { get; } = ParameterCell.Declared(Notebook);

    internal static NotebookSource Read(string path)
    {
        var text = File.ReadAllText(path);
        return new NotebookSource(Path.GetFileNameWithoutExtension(path), Notebook.Parse(text, Path.GetFileName(path)), HashOf(text));
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
