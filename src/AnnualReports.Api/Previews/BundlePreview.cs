using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Makes the bundle of a report from drafts, in the form of delivery's bundle. It also has the entries outside of
/// reports that a draft refers to, such as themes.
/// </summary>
sealed class BundlePreview(KindSet kinds, DraftProjection projection, PreviewRendering rendering, PreviewQuotes quotes)
{
    public async Task<ReadOnlyMemory<byte>> Write(PreviewRequest preview, Shown report, CancellationToken ct)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        output.Write("{"u8);
        Cards.Name(output, kinds.Report.Name);
        output.Write(report.Body.Bytes);
        var referring = new List<(Kind Kind, Shown Entry)> { (kinds.Report, report) };
        foreach (var kind in kinds.Below)
        {
            var projected = await projection.Of(kind, preview.Link, null, ct);
            var shown = rendering.InOrder(await quotes.With(preview, kind, projected, ct), kind, projected);
            List(output, kind, shown);
            referring.AddRange(shown.Select(s => (kind, s)));
        }
        foreach (var kind in kinds.Beside)
        {
            string[] slugs =
            [
                .. referring
                    .SelectMany(r => r.Kind.References(r.Entry.Fields))
                    .Where(r => r.Target == kind.Name)
                    .Select(r => r.Slug)
                    .Distinct(),
            ];
            List(output, kind, rendering.InOrder(preview, kind, await projection.Of(kind, preview.Link, slugs, ct)));
        }
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    static void List(ArrayBufferWriter<byte> output, Kind kind, IReadOnlyList<Shown> entries)
    {
        output.Write(","u8);
        Cards.Name(output, kind.Segment);
        output.Write("["u8);
        foreach (var (index, entry) in entries.Index())
        {
            if (index > 0)
                output.Write(","u8);
            output.Write(entry.Body.Bytes);
        }
        output.Write("]"u8);
    }
}
