using System.Text;

namespace AnnualReports.Benchmarks.Results;

/// <summary>A table of results. The first column is text, the others are numbers.</summary>
sealed record Table(string Title, string[] Columns, IReadOnlyList<string[]> Rows)
{
    public string Markdown()
    {
        var text = new StringBuilder(
            $"{Title}\n\n| {string.Join(" | ", Columns)} |\n|{string.Concat(Columns.Select((_, i) => i == 0 ? "---|" : "---:|"))}\n"
        );
        foreach (var row in Rows)
            text.Append($"| {string.Join(" | ", row)} |\n");
        return text.ToString();
    }
}

/// <summary>The results of a run of one mode.</summary>
/// <param name="Mode">The word that selects the mode.</param>
/// <param name="Title">What was measured.</param>
/// <param name="Command">The command that repeats it.</param>
sealed record Report(string Mode, string Title, string Command)
{
    public DateTimeOffset At { get; init; } = TimeProvider.System.GetUtcNow();

    public IReadOnlyList<Table> Tables { get; init; } = [];

    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Whether a condition fails without which the run is not a success.</summary>
    public bool Failed { get; init; }

    /// <summary>What was not measured, and why; and single figures.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <param name="pictures">The path of the picture, relative to the text; null if there is none.</param>
    /// <param name="verdicts">Whether the text contains the targets.</param>
    public string Markdown(string? pictures = null, bool verdicts = true)
    {
        var text = new StringBuilder(
            $"### {Title}\n\n{At:yyyy-MM-dd HH:mm} UTC, `{Command}`, on {Machine.Describe()}.\n\n"
        );
        if (verdicts && Verdicts.Count > 0)
            text.Append($"{Document.TargetsHead}{string.Join('\n', Verdicts.Select(v => v.Row))}\n\n");
        if (pictures is not null && Charts.Count > 0)
            text.Append($"![{Title}]({pictures}{Mode}.svg)\n\n");
        text.AppendJoin('\n', Tables.Select(t => t.Markdown()));
        if (Remarks.Count > 0)
            text.Append($"\n{string.Join('\n', Remarks.Select(r => $"- {r}"))}\n");
        return text.ToString();
    }

    /// <summary>Writes the picture and the table into the output folder, and updates the document next to it.</summary>
    public void Write(Options options)
    {
        Directory.CreateDirectory(options.Output);
        File.WriteAllText(
            Path.Combine(options.Output, $"{Mode}.md"),
            $"# {Title}\n\n" + Markdown("").Split('\n', 3)[2]
        );
        if (Charts.Count > 0)
            File.WriteAllText(Path.Combine(options.Output, $"{Mode}.svg"), Picture.Of(Title, Charts));
        Document.Update(options.Output + ".md", this, Path.GetFileName(options.Output) + "/");
    }
}
