using System.Text;

namespace AnnualReports.Benchmarks.Results;

/// <summary>A table of results; the first column is text, the others are numbers.</summary>
sealed record Table(string Title, string[] Columns, IReadOnlyList<string[]> Rows)
{
    public string Markdown()
    {
        var text = new StringBuilder($"{Title}\n\n| {string.Join(" | ", Columns)} |\n|{string.Concat(Columns.Select((_, i) => i == 0 ? "---|" : "---:|"))}\n");
        foreach (var row in Rows)
            text.Append($"| {string.Join(" | ", row)} |\n");
        return text.ToString();
    }
}

/// <summary>What a run of one mode found.</summary>
/// <param name="Mode">The word that asked for it.</param>
/// <param name="Title">What was measured.</param>
/// <param name="Command">How to do it again.</param>
sealed record Report(string Mode, string Title, string Command)
{
    public DateTimeOffset At { get; init; } = TimeProvider.System.GetUtcNow();

    public IReadOnlyList<Table> Tables { get; init; } = [];

    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Whether a condition does not hold without which the run is no success.</summary>
    public bool Failed { get; init; }

    /// <summary>What was not measured, and why; and single figures.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <param name="pictures">Where the picture is, seen from the text; null: nowhere.</param>
    /// <param name="verdicts">Whether the targets are told here.</param>
    public string Markdown(string? pictures = null, bool verdicts = true)
    {
        var text = new StringBuilder($"### {Title}\n\n{At:yyyy-MM-dd HH:mm} UTC, `{Command}`, on {Machine.Describe()}.\n\n");
        if (verdicts && Verdicts.Count > 0)
            text.Append($"{Document.TargetsHead}{string.Join('\n', Verdicts.Select(v => v.Row))}\n\n");
        if (pictures is not null && Charts.Count > 0)
            text.Append($"![{Title}]({pictures}{Mode}.svg)\n\n");
        text.AppendJoin('\n', Tables.Select(t => t.Markdown()));
        if (Remarks.Count > 0)
            text.Append($"\n{string.Join('\n', Remarks.Select(r => $"- {r}"))}\n");
        return text.ToString();
    }

    /// <summary>Writes the picture and the table into the output folder, and what they say into the document beside it.</summary>
    public void Write(Options options)
    {
        Directory.CreateDirectory(options.Output);
        File.WriteAllText(Path.Combine(options.Output, $"{Mode}.md"), $"# {Title}\n\n" + Markdown("").Split('\n', 3)[2]);
        if (Charts.Count > 0)
            File.WriteAllText(Path.Combine(options.Output, $"{Mode}.svg"), Picture.Of(Title, Charts));
        Document.Update(options.Output + ".md", this, Path.GetFileName(options.Output) + "/");
    }
}
