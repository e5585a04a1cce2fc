using System.Text.RegularExpressions;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Returns;

/// <summary>Columns that can only hold what identifies a person, told by their names. A return that has one is refused whole.</summary>
internal static partial class PersonalColumns
{
    /// <summary>The first of the columns that is one; null where none is.</summary>
    public static string? First(IEnumerable<string> headers) => headers.FirstOrDefault(h => IsPersonal(h.Trim()));

    private static bool IsPersonal(string header) =>
        Words().IsMatch(FileHeader.Key(header)) || (NameWord().IsMatch(header) && !NameOfAThing().IsMatch(header));

    // A postcode district and a sector are no postcodes. E-mails are written in many ways; FileHeader.Key has taken hyphens away.
    [GeneratedRegex("SURNAME|FORENAME|FIRSTNAME|LASTNAME|MIDDLENAME|FULLNAME|GIVENNAME|FAMILYNAME|INITIALS$|^DOB|DOB$|DATEOFBIRTH|BIRTHDATE|BIRTHDAY|DATEBORN|^NHS(N|$)|NHSN(O|UM)|NATIONALINSURANCE|^NINO|NINUMBER|^NINO?$|ADDRESS|POST(AL)?CODE(?!DISTRICT|SECTOR|AREA)|TELEPHONE|PHONE|MOBILE|^TEL(NO|NUMBER)?$|EMAIL|PASSPORT|DRIVINGLICENCE|HOUSENUMBER|STREETNAME|UPRN", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![a-z])names?(?![a-z])|(client|victim|patient|perpetrator|harmer|suspect|person|child)name", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"(ward|area|borough|agency|provider|service|sender|organisation|team|file|indicator|survey|camera|source|programme|region|station)[ _-]*names?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfAThing();
}
