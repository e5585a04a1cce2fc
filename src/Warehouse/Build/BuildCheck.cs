using System.Security.Cryptography;
using System.Text;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>One file of <c>sql/checks</c>: a query that finds what must not be.</summary>
/// <param name="File">The file.</param>
/// <param name="Rule">What holds when it finds nothing.</param>
/// <param name="Text">The whole file.</param>
internal sealed record BuildCheck(string File, string Rule, string Text)
{
    /// <summary>Hash of the file.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];

    public static BuildCheck Read(string file, string path)
    {
        var text = System.IO.File.ReadAllText(path);
        return new BuildCheck(file, HeaderReader.Read(file, text).Allowing("check").Required("check"), text);
    }
}
