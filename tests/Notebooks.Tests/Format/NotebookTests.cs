using Notebooks.Format;

namespace Notebooks.Tests.Format;

public sealed class NotebookTests
{
    // As nbformat itself writes a notebook: sorted keys, one blank of indent, nothing escaped that need not be.
    private const string Canonical = """
        {
         "cells": [
          {
           "attachments": {
            "plan.png": {
             "image/png": "iVBORw0="
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {
            "editor": {
             "colour": "blue & green"
            }
           },
           "source": [
            "# Robbery – naïve <b>view</b>\n",
            "It's \"quoted\" 😀"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "a1b2",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [],
           "source": [
            "int months = 3;"
           ]
          },
          {
           "cell_type": "raw",
           "id": "last",
           "metadata": {},
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "C#",
           "language": "C#",
           "name": "warehouse-csharp"
          },
          "orig_nbformat": 4,
          "ratio": 1.50
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void A_notebook_that_is_read_and_written_has_the_same_characters() =>
        Assert.Equal(Canonical, Notebook.Parse(Canonical, "a.ipynb").ToString());

    [Fact]
    public void Cells_keep_their_ids_kinds_tags_and_order()
    {
        var cells = Notebook.Parse(Canonical, "a.ipynb").Cells;

        Assert.Equal(["intro", "a1b2", "last"], cells.Select(c => c.Id));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], cells.Select(c => c.Kind));
        Assert.Equal(["parameters"], cells[1].Tags);
        Assert.Equal("# Robbery – naïve <b>view</b>\nIt's \"quoted\" 😀", cells[0].Source);
    }

    [Fact]
    public void Keys_that_another_tool_wrote_in_its_own_order_are_sorted()
    {
        var shuffled = """{"nbformat":4,"metadata":{},"nbformat_minor":5,"cells":[{"source":"x","id":"1","cell_type":"raw","metadata":{}}]}""";

        var written = Notebook.Parse(shuffled, "a.ipynb").ToString();

        Assert.True(written.IndexOf("\"cells\"", StringComparison.Ordinal) < written.IndexOf("\"metadata\"", StringComparison.Ordinal));
        Assert.True(written.IndexOf("\"cell_type\"", StringComparison.Ordinal) < written.IndexOf("\"id\"", StringComparison.Ordinal));
        Assert.Equal("x", Notebook.Parse(written, "a.ipynb").Cells[0].Source);
    }

    [Fact]
    public void A_notebook_of_version_4_4_gets_ids_that_are_the_same_on_every_reading()
    {
        var old = """{"nbformat":4,"nbformat_minor":4,"metadata":{},"cells":[{"cell_type":"markdown","source":"a"},{"cell_type":"code","source":["b"]}]}""";

        var notebook = Notebook.Parse(old, "a.ipynb");

        Assert.Equal(["cell-1", "cell-2"], notebook.Cells.Select(c => c.Id));
        Assert.Contains("\"nbformat_minor\": 5", notebook.ToString(), StringComparison.Ordinal);
    }

    // As other tools leave them: a mark at the head of the file, Windows line ends, one text instead of lines, state of widgets,
    // outputs of other kernels, numbers of every kind.
    [Theory]
    [InlineData("""{"nbformat":4,"nbformat_minor":5,"metadata":{"widgets":{"application/vnd.jupyter.widget-state+json":{"state":{},"version_major":2}},"language_info":{"name":"python","version":"3.11"}},"cells":[{"cell_type":"code","id":"a","metadata":{"collapsed":true,"scrolled":"auto"},"execution_count":12,"source":"x = 1\r\ny","outputs":[{"output_type":"stream","name":"stderr","text":"warn"}]}]}""", "x = 1\r\ny")]
    [InlineData("""{"nbformat":4,"nbformat_minor":2,"metadata":{"anaconda-cloud":{},"n":1e3,"big":12345678901234567890,"none":null},"cells":[{"cell_type":"code","metadata":{"ExecuteTime":{"end":"2020"}},"source":["#!sql --name a\r\n","SELECT 1"],"execution_count":null,"outputs":[]}]}""", "#!sql --name a\r\nSELECT 1")]
    public void What_other_tools_wrote_is_kept(string text, string source)
    {
        var notebook = Notebook.Parse(text, "a.ipynb");
        var again = Notebook.Parse(notebook.ToString(), "a.ipynb");

        Assert.Equal(source, again.Cells[0].Source);
        Assert.Equal(notebook.ToString(), again.ToString());
        foreach (var kept in new[] { "widget-state", "collapsed", "1e3", "12345678901234567890", "ExecuteTime", "\"none\": null", "stderr" }.Where(k => text.Contains(k.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal)))
            Assert.Contains(kept, notebook.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "a notebook is a JSON object")]
    [InlineData("{\"nbformat\":3}", "notebook version 3")]
    [InlineData("{\"nbformat\":4}", "no list of cells")]
    [InlineData("{\n\"nbformat\":4,\n oops", "line 3: this is not JSON")]
    [InlineData("{\"nbformat\":\"4\"}", "not a notebook as nbformat has it")]
    [InlineData("{\"nbformat\":4,\"nbformat\":4,\"cells\":[]}", "not a notebook as nbformat has it")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"metadata\":[]}]}", "cell 1: the metadata of a cell is an object")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"metadata\":{\"tags\":\"parameters\"}}]}", "cell 1: tags are a list of words")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":[1]}]}", "cell 1: a source is text, or a list of lines")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"video\"}]}", "cell 1: 'video' is no kind of cell")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"raw\",\"id\":\"x\"},{\"cell_type\":\"raw\",\"id\":\"x\"}]}", "cell 2: the id 'x' is taken")]
    public void What_is_no_notebook_is_refused_with_file_and_place(string text, string message)
    {
        var exception = Assert.Throws<NotebookException>(() => Notebook.Parse(text, "a.ipynb"));

        Assert.StartsWith("a.ipynb", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
