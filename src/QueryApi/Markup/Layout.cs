namespace QueryApi.Markup;

/// <summary>The frame of every page that the service itself makes.</summary>
/// <param name="Title">The product's title, from the settings.</param>
/// <param name="Contact">Whom to ask, from the settings.</param>
/// <param name="Synthetic">Whether sample data is served; then every page says so first.</param>
internal sealed record Layout(string Title, string Contact, bool Synthetic)
{
    private static readonly Html SyntheticNotice =
        Html.Of($"""<p class="synthetic" role="note">Synthetic data: made up for trying this out. None of these numbers happened.</p>""");

    public string Page(string heading, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{(heading == Title ? Title : $"{heading} - {Title}")}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/assets/site.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><p><a href="/">{Title}</a></p><h1>{heading}</h1></header>
        <main id="main">
        {(Synthetic ? SyntheticNotice : Html.Empty)}
        {body}
        </main>
        <footer><p>Questions: {ContactLink()}</p></footer>
        </body>
        </html>
        """).Markup;

    private Html ContactLink() =>
        Contact.Contains('@', StringComparison.Ordinal) && !Contact.Contains(' ', StringComparison.Ordinal)
            ? Html.Of($"""<a href="mailto:{Contact}">{Contact}</a>""")
            : Html.Of($"{Contact}");
}
