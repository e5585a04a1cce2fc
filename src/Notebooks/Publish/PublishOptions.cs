using System.Collections.Immutable;
using Notebooks.Editions;
using Warehouse.Access;

namespace Notebooks.Publish;

/// <summary>How a site is published.</summary>
public sealed record PublishOptions
{
    /// <summary>Who the pages are for; they hold what this role may see. Only pages for <see cref="Role.Public"/> may be served to all.</summary>
    public Role Role { get; init; } = Role.Public;

    /// <summary>The day as of which queries are answered; null for what is current.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Values for the notebooks' parameters, by name; each goes to the notebooks that declare it.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Name of the only notebook to publish, without extension; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Whether every notebook is run, also those whose page would stay the same.</summary>
    public bool Force { get; init; }

    /// <summary>The most that one cell may take.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The Node.js executable that draws the charts; where it cannot be started, the pages have tables instead.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The clock: what time it is decides which editions may be seen.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The editions to put beside the pages; null for none.</summary>
    internal EditionStore? Editions { get; init; }

    /// <summary>
    /// The browser of the Chromium family that prints the PDF copies; null for the first that is found on the machine, <c>none</c> for no
    /// copies. Where there is none the pages are published without.
    /// </summary>
    public string? Browser { get; init; }
}
