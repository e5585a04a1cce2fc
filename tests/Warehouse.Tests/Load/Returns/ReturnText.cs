using System.Globalization;
using Warehouse.Load.Returns;

namespace Warehouse.Tests.Load.Returns;

/// <summary>Returns of our own making: a good row of each template, to be changed field by field.</summary>
internal sealed class ReturnText
{
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["Sender"] = "Test team", ["Period"] = "2022/23 Q4", ["Borough"] = "Barnet", ["Month"] = "2023-02", ["Month heard"] = "2023-02", ["Referral month"] = "2023-02",
        ["Sex"] = "Female", ["Age band"] = "25-34", ["Ethnicity group"] = "White", ["Disability"] = "No", ["LGBT+"] = "No", ["Children in household"] = "1", ["Mental health need"] = "No",
        ["Case reference"] = "C-1", ["Referral source"] = "Police", ["Outcome"] = "Open",
    };

    private static readonly Dictionary<string, Dictionary<string, string>> Own = new(StringComparer.Ordinal)
    {
        ["marac_cases"] = new()
        {
            ["Referring agency"] = "IDVA", ["Repeat"] = "No", ["Repeat definition"] = "Any abuse", ["Victim sex"] = "Female", ["Victim age band"] = "25-34", ["Alcohol need"] = "No",
            ["Drug need"] = "No", ["Harmer relationship"] = "Partner", ["Harmer sex"] = "Male", ["Harmer age band"] = "35-44", ["Clare's Law request"] = "No",
        },
        ["domestic_abuse_referrals"] = new() { ["Service"] = "Refuge", ["Risk level"] = "High", ["No recourse to public funds"] = "No" },
        ["ndtms_extract"] = new()
        {
            ["Client reference"] = "T-1", ["Journey start"] = "2023-01-10", ["Substance 1"] = "Alcohol", ["Age band"] = "30-39", ["Referral source"] = "GP", ["Housing problem"] = "No", ["Lives with children"] = "No",
        },
        ["hate_crime_strands"] = new()
        {
            ["Record reference"] = "R-1", ["Race"] = "Yes", ["Religion"] = "No", ["Sexual orientation"] = "No", ["Transgender"] = "No", ["Disability"] = "No", ["Offence group"] = "Public order",
            ["Outcome"] = "Not yet assigned", ["Records"] = "1",
        },
        ["offence_events"] = new()
        {
            ["Event reference"] = "E-1", ["Offence code"] = "8N", ["Victim sex"] = "Female", ["Victim age band"] = "25-34", ["Domestic abuse"] = "No", ["Knife used"] = "No", ["Knife injury"] = "No",
            ["Place type"] = "Dwelling", ["Time band"] = "18-23",
        },
        ["consultation_responses"] = new() { ["Survey"] = "Test survey 2023", ["Response reference"] = "P-1", ["Question"] = "Do you feel safe?", ["Answer"] = "Yes" },
        ["cctv_log"] = new() { ["Incident type"] = "Begging", ["Incidents"] = "3" },
        ["asb_powers"] = new() { ["Power"] = "CPN", ["Outcome"] = "", ["Count"] = "2" },
        ["prevent_referrals"] = new() { ["Age group"] = "Under 18", ["Gender"] = "Male", ["Ideology"] = "MUU" },
        ["indicator"] = new() { ["Indicator"] = "Pupils absent", ["Area type"] = "borough", ["Area"] = "Barnet", ["Kind"] = "Result", ["Value"] = "4.2", ["Unit"] = "percent", ["Source"] = "School census" },
    };

    private readonly string[] _headers;
    private readonly string _template;
    private readonly List<string> _lines = [];

    public ReturnText(string template, params IEnumerable<string> more)
    {
        _template = template;
        var found = ReturnTemplates.Find(template);
        Assert.NotNull(found);
        _headers = [.. found.EmptyFile.Trim().Split(','), .. more];
    }

    public static IEnumerable<string> Templates => Own.Keys;

    /// <summary>A good row, with these fields changed.</summary>
    public ReturnText Row(params ReadOnlySpan<(string Header, string Value)> changes)
    {
        var row = _headers.ToDictionary(h => h, h => Own[_template].GetValueOrDefault(h) ?? Common.GetValueOrDefault(h, ""));
        foreach (var (header, value) in changes)
        {
            Assert.Contains(header, row.Keys);
            row[header] = value;
        }

        _lines.Add(string.Join(',', _headers.Select(h => Quoted(row[h]))));
        return this;
    }

    /// <summary>Rows that differ in one field, numbered from 1.</summary>
    public ReturnText Rows(int count, string header, string prefix, params (string Header, string Value)[] changes)
    {
        for (var i = 1; i <= count; i++)
            Row([.. changes, (header, prefix + i.ToString(CultureInfo.InvariantCulture))]);
        return this;
    }

    /// <summary>A row of nothing but who, when and where.</summary>
    public ReturnText Nothing(string period)
    {
        _lines.Add(string.Join(',', _headers.Select(h => h switch { "Sender" => "Test team", "Period" => period, "Borough" => "Barnet", _ => "" })));
        return this;
    }

    public override string ToString() => string.Join("\r\n", [string.Join(',', _headers.Select(Quoted)), .. _lines, ""]);

    private static string Quoted(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
}
