using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Conformance.Tests.Numbers;

/// <summary>Digits that are no statistic: what is left of a text without them has to be a number that can be followed.</summary>
internal static partial class NotStatistics
{
    private static readonly ImmutableArray<Regex> Rules = [Telephone(), Day(), Month(), Months(), ShortYear(), Index(), FinancialYear(), Quarter(), Iso(), Year(), Id(), Reference(), Ages(), Unit(), Confidence(), Count()];

    /// <summary>The text without them.</summary>
    internal static string Remove(string text) => Rules.Aggregate(text, (rest, rule) => rule.Replace(rest, " "));

    // 28 April 2023; 28 April
    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?: \d{4}\b)?(?:, \d\d:\d\d)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    // Feb 2023; February 2023; Jan 21, as a paper prints it
    [GeneratedRegex(@"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:\d{4}|\d{2})\b(?![%,.]\d|%)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();

    // 12 months to Feb 2023; a 12-month period; in the last 24 months
    [GeneratedRegex(@"\b\d{1,2}[ -]months?\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Months();

    // PAS 12/13
    [GeneratedRegex(@"\b\d{2}/\d{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortYear();

    // What a scale means: 100 is the average; an index below 100; 1 is the lowest rate; 1 is the same order, -1 the reverse, 0 none.
    [GeneratedRegex(@"\b100(?= is\b)|\b1 is the same order, \u22121 the reverse, 0 none|\b1(?= is the (?:lowest|highest|best|largest|smallest)\b)|\b[Ii]nde(?:x|xes|ces) (?:below|under|above|over|of) 100\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Index();

    // 2022/23; 2022-23
    [GeneratedRegex(@"\b(?:19|20)\d{2}[/\u2013-]\d{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"\bQ[1-4]\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b\d{4}-\d{2}(?:-\d{2})?\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:19|20)\d{2}s?\b(?![,.]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    // Lines of a checklist, codes of areas, ids of figures, SHA-256.
    [GeneratedRegex(@"\b(?:SV|CD|VW|DI|T|P|M|[sc][vd]|vw)[-\u2011]\d{1,3}\b|\b[EWKSN]\d{8}\b|\bSHA-256\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    // Figure 2; tables 1 and 2; item 7; section 17; part 2.
    [GeneratedRegex(@"\b(?:[Ff]igure|[Tt]able|[Ii]tem|[Ss]ection|[Pp]art|[Bb]atch|[Ss]napshot|[Aa]ppendix|[Ll]ine|[Pp]riority|[Yy]ear|WCAG)s? \d+(?:\.\d+)*(?:(?:,| and| to) \d+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    // aged 10 to 17; 16 and over; under 18s; 24 and under.
    [GeneratedRegex(@"\b(?:aged|ages|age|under|over) \d{1,2}s?(?:(?: to |-|\u2013| or | and )\d{1,2})?(?: (?:and|or) (?:over|under))?|\b\d{1,2}(?: to |-|\u2013)\d{1,2} year(?:s|-olds)\b|\b\d{1,2} (?:and|or) (?:over|under)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ages();

    // per 1,000 residents
    [GeneratedRegex(@"\b(?:per|for|for every) (?:100,000|10,000|1,000|100)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    // What an interval or a limit means.
    [GeneratedRegex(@"\b[Ii]ntervals are 95%|\b(?:95|99\.8)%(?= (?:interval|limit|confidence|and 99\.8% limits))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Confidence();

    // 0808 2000 247; 999
    [GeneratedRegex(@"\b0\d{2,4}(?: \d{3,4}){2}\b|\b(?:999|101)\b(?=[.;,]| or )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    // The publisher's own counting of the rows of an exhibit, and of gaps: "Jan 2020 to Dec 2022, 36 in all", "and 29 more".
    [GeneratedRegex(@"\b\d+ in all\b|\band \d+ more\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Count();
}
