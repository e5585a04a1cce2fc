using System.Globalization;
using System.Text;

namespace Warehouse.Tests.Load;

/// <summary>Builds small files in the Metropolitan Police's layouts, with invented numbers: (row number + month number) modulo 10, plus 10.</summary>
internal sealed class MpsText
{
    public static readonly (string Group, string Offence)[] Labels2019 =
    [
        ("Burglary", "Domestic Burglary"),
        ("Robbery", "Robbery of Personal Property"),
        ("Theft", "Theft from Person"),
        ("Public Order Offences", "Racially or Religiously Aggravated Public Fear, Al"),
    ];

    public static readonly (string Group, string Offence)[] LabelsConnect =
    [
        ("BURGLARY", "RES BURGLARY OF A HOME"),
        ("ROBBERY", "ROBBERY OF PERSONAL PROPERTY"),
        ("THEFT", "THEFT FROM THE PERSON"),
        ("VIOLENCE AGAINST THE PERSON", "VIOLENCE WITH INJURY"),
    ];

    private readonly StringBuilder _text = new();
    private readonly int _months;
    private readonly bool _wards;
    private int _row;

    private MpsText(string keys, bool wards, DateOnly first, int months)
    {
        _wards = wards;
        _months = months;
        _text.Append(keys);
        for (var i = 0; i < months; i++)
            _text.Append(',').Append(first.AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        _text.Append('\n');
    }

    /// <summary>What a row adds up to when row number and months are these: for hand-made expectations.</summary>
    public static int Cell(int row, int month) => 10 + (row + month) % 10;

    public static MpsText Wards(DateOnly? first = null, int months = 6) =>
        new("MajorText,MinorText,WardName,WardCode,LookUp_BoroughName", true, first ?? new DateOnly(2022, 9, 1), months);

    public static MpsText Boroughs(DateOnly? first = null, int months = 6) =>
        new("MajorText,MinorText,LookUp_BoroughName", false, first ?? new DateOnly(2022, 9, 1), months);

    /// <summary>A row per label for each ward code from first to last.</summary>
    public MpsText Borough(string borough, int firstCode, int lastCode, (string Group, string Offence)[]? labels = null)
    {
        for (var code = firstCode; code <= lastCode; code++)
        {
            foreach (var (group, offence) in labels ?? Labels2019)
                Row($"{Quoted(group)},{Quoted(offence)},Ward {code},E05{code.ToString("000000", CultureInfo.InvariantCulture)},{Quoted(borough)}");
        }

        return this;
    }

    /// <summary>A row per label for a borough.</summary>
    public MpsText Borough(string borough, (string Group, string Offence)[]? labels = null)
    {
        foreach (var (group, offence) in labels ?? Labels2019)
            Row($"{Quoted(group)},{Quoted(offence)},{Quoted(borough)}");
        return this;
    }

    /// <summary>A row with keys of one's own and invented counts.</summary>
    public MpsText Row(string keys)
    {
        _row++;
        _text.Append(keys);
        for (var i = 0; i < _months; i++)
            _text.Append(',').Append(Cell(_row, i).ToString(CultureInfo.InvariantCulture));
        _text.Append('\n');
        return this;
    }

    /// <summary>A line as it is.</summary>
    public MpsText Line(string line)
    {
        _row++;
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Barnet with all its wards of the boundaries of 2022.</summary>
    public MpsText Barnet((string Group, string Offence)[]? labels = null) =>
        _wards ? Borough("Barnet", 13628, 13651, labels) : Borough("Barnet", labels);

    public override string ToString() => _text.ToString();

    private static string Quoted(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
}
