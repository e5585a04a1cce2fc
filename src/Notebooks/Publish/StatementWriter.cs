using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>
/// The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
/// ask for, in the order of the model statement.
/// </summary>
internal static class StatementWriter
{
    internal static Html Write(Provenance provenance) => SiteFrame.Write(
        "Accessibility statement",
        provenance,
        Html.Of($"""
        <h1>Accessibility statement</h1>
        <p class="lead">This statement is about the reports of {provenance.SiteTitle}: this folder of pages, their data files and their PDF copies.</p>
        <p>We want as many people as possible to be able to use them. You should be able to:</p>
        <ul>
        <li>change colours, contrast and fonts; the pages follow the light or dark setting of your device</li>
        <li>zoom in up to 400% without text running off the screen; wide tables scroll inside their own box</li>
        <li>use the pages with a keyboard only, with speech recognition or with a screen reader</li>
        <li>read everything with scripts turned off, from a phone, and on paper</li>
        <li>have every chart as a table, and the numbers of every table as a CSV file</li>
        </ul>
        <h2 id="compliance">How accessible the pages are</h2>
        <p>We aim at the Web Content Accessibility Guidelines version 2.2, level AA. What we know does not meet it yet, or has not been tested, is listed here.</p>
        <ul>
        <li>PDF copies are made from the pages by a browser, with tags, headings, alternative text and a language, but we have not tested them
        against PDF/UA with a screen reader. The page itself is the accessible version; please use it where you can.</li>
        <li>The notebooks (<code>.ipynb</code>) that can be downloaded are files for analysts and depend on the program that opens them.</li>
        <li>Alternative text of charts is computed from their numbers. It says the main pattern; the table under the chart has all numbers.</li>
        <li>Maps that show wards as tiles do not show true positions. The table under the map has the same numbers by name of ward.</li>
        </ul>
        <h2 id="testing">How they were tested</h2>
        <p>The program that makes these pages is tested each time it changes: contrast of colours in light, dark and print; order of headings, names of
        regions, tables and graphics; no sideways scrolling at 1280 and 390 pixels; and an automatic check with axe-core against levels A and AA.
        Automatic checks find only a part of the problems.</p>
        <p>The pages have not been tested by people with disabilities, nor by hand with screen readers, speech recognition or screen magnifiers.
        No outside body has audited them.</p>
        <h2 id="contact">Other formats, and telling us about problems</h2>
        <p>If you need a page in another format, such as large print, easy read, audio or braille, or if you find a problem that is not listed here,
        contact: {provenance.Contact}. Say the address of the page and what you need. We will answer within 10 working days.</p>
        <h2 id="enforcement">If you are not happy with our answer</h2>
        <p>The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
        Regulations 2018. If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service (EASS),
        equalityadvisoryservice.com.</p>
        <h2 id="technical">Technical information</h2>
        <p>The site is <strong>partially compliant</strong> with the Web Content Accessibility Guidelines version 2.2 level AA, because of what is listed
        above: the PDF copies and the notebooks.</p>
        <h2 id="prepared">When this statement was prepared</h2>
        <p>This statement is written anew each time the pages are; this is the version of {LondonTime.Day(provenance.Published)}.
        It rests on the automatic checks of the program, version {Provenance.EngineVersion}.</p>
        """));
}
