using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Previews;

/// <summary>Finds what entries of a preview refer to, as the preview shows it.</summary>
sealed class PreviewInclusion(DraftProjection projection, PreviewRendering rendering)
{
    /// <summary>The cards of the entries to include, each once. Those that are referred to directly come first.</summary>
    public async Task<List<(byte[] Body, int CardLength)>> Of(
        PreviewRequest preview,
        IReadOnlyList<Inclusion> wanted,
        IEnumerable<(Kind Kind, Shown Entry)> entries,
        CancellationToken ct
    ) =>
        [
            .. (await Bring(preview, wanted, [.. entries], ct))
                .DistinctBy(s => s.Entry.Source.Row.No)
                .Select(s => (s.Body.Bytes, s.Body.CardLength)),
        ];

    async Task<List<Shown>> Bring(
        PreviewRequest preview,
        IReadOnlyList<Inclusion> wanted,
        IReadOnlyList<(Kind Kind, Shown Entry)> entries,
        CancellationToken ct
    )
    {
        var brought = new List<Shown>();
        foreach (var (role, kind, below) in entries.Count == 0 ? [] : wanted)
        {
            string[] slugs =
            [
                .. entries
                    .SelectMany(e => e.Kind.References(e.Entry.Fields).Select(r => (Reference: r, Own: e.Entry.Slug)))
                    .Where(r => r.Reference.Role == role && r.Reference is { Report: null, Year: null })
                    .Select(r => r.Reference.SlugFor(r.Own))
                    .Distinct(),
            ];
            var found = await projection.Of(kind, preview.Link, slugs, ct);
            // In the order of delivery, so that a frontend shows them as it will in public.
            var shown = rendering.InOrder(preview, kind, found).OrderBy(s => s.Slug, StringComparer.Ordinal).ToList();
            brought.AddRange(shown);
            brought.AddRange(await Bring(preview, below, [.. shown.Select(s => (kind, s))], ct));
        }
        return brought;
    }
}
