using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using Warehouse.Snapshots;

namespace Cli;

/// <summary>Where a command reads its home and writes: data to <see cref="Output"/>, messages to <see cref="Error"/>.</summary>
internal sealed class Session(TextWriter output, TextWriter error, Func<Stream> openData)
{
    // Without a terminal nobody wraps lines: a table keeps each row on one line, however long.
    private const int Unwrapped = 100_000;

    /// <summary>Data, for the next program or for a person who reads a table.</summary>
    public TextWriter Output => output;

    /// <summary>Messages and progress, for a person.</summary>
    public TextWriter Error => error;

    /// <summary>Whether both go to a terminal; otherwise plain lines.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The home's folder; null for the one of the environment.</summary>
    public string? Home { get; init; }

    /// <summary>The project's own files, its notebooks among them.</summary>
    public ProjectFiles Files
    {
        get => field ??= ProjectFiles.Locate();
        init;
    }

    public static Session OfProcess() => new(Console.Out, Console.Error, Console.OpenStandardOutput)
    {
        IsTerminal = !Console.IsErrorRedirected && !Console.IsOutputRedirected,
    };

    public WarehouseHome OpenHome() => WarehouseHome.Open(Home);

    /// <summary>The same place as <see cref="Output"/>, for bytes.</summary>
    public Stream OpenData()
    {
        output.Flush();
        return openData();
    }

    public void WriteJson<T>(T value, JsonTypeInfo<T> type) => output.WriteLine(JsonSerializer.Serialize(value, type));

    /// <summary>Writes rows under headings. A heading that begins with '&gt;' has its column at the right, as numbers want it.</summary>
    public void WriteTable(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table { Border = IsTerminal ? TableBorder.Rounded : TableBorder.Simple };
        foreach (var heading in headings)
        {
            var right = heading.StartsWith('>');
            var column = new TableColumn(new Text(right ? heading[1..] : heading)) { Alignment = right ? Justify.Right : Justify.Left };
            table.AddColumn(column);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(Printable(cell))));
        ConsoleOn(output).Write(table);
    }

    /// <summary>A console with colour and movement on a terminal, without either elsewhere.</summary>
    public IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsTerminal)
            console.Profile.Width = Unwrapped;
        return console;
    }

    // What came out of a file must not steer the terminal.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;
}
