namespace Notebooks.Publish;

/// <summary>How mistakes are mended, when pages come out, and what is never shown: the policies that the Code of Practice for Statistics asks for.</summary>
internal static class PolicyWriter
{
    internal static Html Write(Provenance provenance) => SiteFrame.Write(
        "Corrections, releases and confidentiality",
        provenance,
        Html.Of($"""
        <h1>Corrections, releases and confidentiality</h1>
        <p class="lead">These reports are management information, not official statistics. We follow the ideas of the Code of Practice for Statistics
        of our own will: it does not bind us.</p>
        <h2 id="corrections">Corrections and revisions</h2>
        <p>A <strong>correction</strong> mends a mistake of ours. A <strong>revision</strong> is what we expected: a publisher issues later or better
        figures for the same period, and the next page shows them.</p>
        <ul>
        <li>When a mistake changes a number or a sentence, we publish a new edition. It says what was wrong, why, when it was mended, and how the conclusions change.</li>
        <li>The edition with the mistake stays at its address, and says on top that it was corrected and where the right one is.</li>
        <li>An edition that should not be relied on is withdrawn: its address stays, and says so, why, and what replaces it; its numbers are not shown any more.</li>
        <li>Pages that are no edition are made anew with each snapshot of the data. They are drafts, marked as such, and their numbers change when sources are revised.</li>
        <li>Spelling and layout are mended without notice.</li>
        </ul>
        <p>Police figures are revised most: crimes are reclassified, cancelled, or recorded later. Each page names the day of issue of every file it uses.</p>
        <h2 id="releases">Releases</h2>
        <ul>
        <li>A <strong>draft</strong> is being written. A <strong>consultation</strong> edition is open for comments. A <strong>final</strong> edition was approved by the person named on it. A <strong>withdrawn</strong> one must not be used.</li>
        <li>An edition may be held back until a set time; nobody but those who prepare it sees it before.</li>
        <li>Every edition has a number and an address that stays. It says what changed since the one before it.</li>
        <li>The <a href="{SiteFrame.Feed}">feed</a> tells of new pages and editions.</li>
        </ul>
        <h2 id="confidentiality">Confidentiality</h2>
        <ul>
        <li>Pages for the public hold open data and figures that were printed in public papers. What partners share under an agreement is not shown to the public.</li>
        <li>Small counts about people are hidden or rounded before they are shown, and others with them where they would give the hidden one away. A hidden number says that it is hidden; it is never shown as zero.</li>
        <li>A number that is missing says why. Zero means that somebody looked and found none.</li>
        <li>No page names or points at a person.</li>
        </ul>
        <h2 id="contact">Contact</h2>
        <p>To report a mistake, or ask about a number: {provenance.Contact}. Say the page, and the number of the table or figure.</p>
        """));
}
