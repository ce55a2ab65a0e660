using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// Runs axe-core in a page. The script is put into each document once, however often it is asked, and only what is wrong
/// is described: that takes a fraction of the time of the package's own call.
/// </summary>
static class Axe
{
    public sealed record Node(string Target, string Html);

    public sealed record Violation(string Id, string? Impact, string Help, Node[] Nodes)
    {
        public override string ToString() =>
            $"{Id}: {Help}\n" + string.Join('\n', Nodes.Take(5).Select(n => $"  {n.Target} {n.Html}"));
    }

    static readonly string Script = Read();

    /// <param name="page">The page.</param>
    /// <param name="part">A selector of a part of it; null for all of it.</param>
    public static async Task<Violation[]> Violations(IPage page, string? part = null)
    {
        foreach (var frame in page.Frames)
            await Load(frame);
        var violations = await page.EvaluateAsync<string>(
            """
            async part => {
              const { violations } = await axe.run(part ?? document, { resultTypes: ['violations'] });
              return JSON.stringify(violations.map(v => ({
                id: v.id, impact: v.impact, help: v.help,
                nodes: v.nodes.map(n => ({ target: n.target.join(' '), html: n.html })),
              })));
            }
            """,
            part
        );
        return JsonSerializer.Deserialize<Violation[]>(violations, JsonSerializerOptions.Web)!;
    }

    static async Task Load(IFrame frame)
    {
        try
        {
            if (!await frame.EvaluateAsync<bool>("() => typeof axe === 'object'"))
                await frame.EvaluateAsync(Script);
        }
        catch (PlaywrightException) when (frame.IsDetached)
        {
            // The page has taken the frame away meanwhile, so it is no part of it.
        }
    }

    static string Read()
    {
        var assembly = typeof(AxeResult).Assembly;
        using var reader = new StreamReader(
            assembly.GetManifestResourceStream(
                assembly.GetManifestResourceNames().Single(n => n.EndsWith("axe.min.js", StringComparison.Ordinal))
            )!
        );
        return reader.ReadToEnd();
    }
}
