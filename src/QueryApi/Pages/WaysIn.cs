using QueryApi.Markup;

namespace QueryApi.Pages;

/// <summary>What to copy and paste for each kind of tool.</summary>
internal static class WaysIn
{
    public static Html Of(FirstPageModel model, string address)
    {
        var set = model.OpensBest?.SetName ?? "Areas";
        var root = $"{address}/odata";
        return Html.Of($$$"""
            <h2 id="ways">Ways in</h2>
            <p>Public data needs no key. With a key more may be seen: send it as <code>Authorization: Bearer KEY</code>, as <code>X-API-Key: KEY</code>,
            or as the password in Excel and Power BI, with any user name.</p>
            <h3>Excel</h3>
            <p>Data, Get Data, From Other Sources, From OData Feed. Paste the address; choose Anonymous, or Basic with your key.</p>
            <pre tabindex="0"><code>{{{root}}}</code></pre>
            <h3>Power BI</h3>
            <p>Get data, Blank query, Advanced editor:</p>
            <pre tabindex="0"><code>let
                Warehouse = OData.Feed("{{{root}}}", null, [Implementation = "2.0"]),
                Table = Warehouse{[Name = "{{{set}}}", Signature = "table"]}[Data]
            in
                Table</code></pre>
            <h3>curl</h3>
            <pre tabindex="0"><code>curl '{{{root}}}/{{{set}}}?$top=5'</code></pre>
            <h3>GraphQL</h3>
            <p>In the <a href="/graphql">explorer</a>, or from a program:</p>
            <pre tabindex="0"><code>curl {{{address}}}/graphql -H "Content-Type: application/json" -d "{\"query\": \"{ snapshot { number builtAt } }\"}"</code></pre>
            <h3>Beside each number</h3>
            <p>Options of an OData address, also of <code>warehouse query</code>; GraphQL has the same as arguments. <code>period=roll12</code> adds
            months up (month, roll3, quarter, roll12, fytd, fin_year, cal_year); <code>compare=previousYear,london</code> sets each value beside the
            year before and a group of <a href="/odata/PeerGroups">peers</a>; <code>contributions=previousYear</code> splits a change into its parts.</p>
            <h3>Jupyter</h3>
            <pre tabindex="0"><code>import json, urllib.request
            rows = json.load(urllib.request.urlopen("{{{root}}}/{{{set}}}?$top=5"))["value"]
            rows</code></pre>
            """);
    }
}
