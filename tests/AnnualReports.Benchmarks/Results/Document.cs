using System.Text.RegularExpressions;

namespace AnnualReports.Benchmarks.Results;

/// <summary>
/// The document that explains the figures. Runs write their results between its markers, <c>&lt;!-- load --&gt;</c> and
/// <c>&lt;!-- end load --&gt;</c>.
/// </summary>
static class Document
{
    public const string TargetsHead = "| what | wanted | measured | |\n|---|---:|---:|---|\n";

    public static void Update(string file, Report report, string pictures)
    {
        if (!File.Exists(file))
            return;
        var text = File.ReadAllText(file);
        text = Between(text, report.Mode, _ => report.Markdown(pictures, verdicts: false));
        File.WriteAllText(file, Between(text, "targets", before => Targets(before, report)));
    }

    /// <summary>
    /// One row for each target: the result of this run, or otherwise the one in the document, or otherwise "not
    /// measured".
    /// </summary>
    static string Targets(string before, Report report)
    {
        var lines = before.Split('\n');
        return TargetsHead
            + string.Join(
                '\n',
                Target.All.Select(target =>
                    report.Verdicts.FirstOrDefault(v => v.Target == target)?.Row
                    ?? lines.FirstOrDefault(l => l.StartsWith($"| {target.What} |", StringComparison.Ordinal))
                    ?? $"| {target.What} | {target.Wanted} | – | not measured |"
                )
            )
            + "\n";
    }

    static string Between(string text, string name, Func<string, string> write) =>
        Regex.Replace(
            text,
            $"(<!-- {name} -->\n)(.*?)(<!-- end {name} -->)",
            m => $"{m.Groups[1]}{write(m.Groups[2].Value).TrimEnd()}\n{m.Groups[3]}",
            RegexOptions.Singleline
        );
}
