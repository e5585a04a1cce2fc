using System.Text;

namespace Warehouse.Catalog;

/// <summary>The catalogue's names as GraphQL writes them.</summary>
public static class GraphQlNames
{
    /// <summary><c>AreaCode</c> is the field <c>areaCode</c>.</summary>
    public static string Field(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>AreaCode</c> is the enum value <c>AREA_CODE</c>; the stored word <c>borough</c> is <c>BOROUGH</c>.</summary>
    public static string EnumValue(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>offence</c> is the stem of the types <c>Offence...</c>, <c>published_figure</c> of <c>PublishedFigure...</c>.</summary>
    public static string TypeStem(string stem) =>
        string.Concat(stem.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
