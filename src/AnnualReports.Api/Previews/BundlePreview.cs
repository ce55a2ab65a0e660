using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Previews;

/// <summary>A whole report from drafts: in the form of delivery's bundle, with what stands beside reports where a draft refers to it.</summary>
sealed class BundlePreview(KindSet kinds, Projecting projecting, Showing showing, PreviewQuotes quotes)
{
    public async Task<ReadOnlyMemory<byte>> Write(Asked asked, Shown report, CancellationToken ct)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        output.Write("{"u8);
        Cards.Name(output, kinds.Report.Name);
        output.Write(report.Body.Bytes);
        var referring = new List<(Kind Kind, Shown Entry)> { (kinds.Report, report) };
        foreach (var kind in kinds.Below)
        {
            var projected = await projecting.Of(kind, asked.Link, null, ct);
            var shown = showing.InOrder(await quotes.With(asked, kind, projected, ct), kind, projected);
            List(output, kind, shown);
            referring.AddRange(shown.Select(s => (kind, s)));
        }
        foreach (var kind in kinds.Beside)
        {
            string[] slugs = [.. referring.SelectMany(r => r.Kind.References(r.Entry.Fields)).Where(r => r.Target == kind.Name).Select(r => r.Slug).Distinct()];
            List(output, kind, showing.InOrder(asked, kind, await projecting.Of(kind, asked.Link, slugs, ct)));
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
