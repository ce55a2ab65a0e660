using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Media;
using NetVips;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace AnnualReports.Tests.Browser;

/// <summary>A release that somebody is going to read before it is public, and what reading it needs.</summary>
static class PreviewWalk
{
    /// <summary>
    /// A report with a public section, and a release that is due tomorrow: a change of that section, and a highlight with
    /// a picture that was never public. Another highlight is a draft, and in no release.
    /// </summary>
    public static async Task<(Made Report, string Picture, PreviewLinkView Link)> Scheduled(ApiFixture api)
    {
        var report = await api.PublicReport();
        var section = await api.Section(report, null, 1, "nl", "fr");
        await api.Publish(section, "nl", "fr");
        var picture = await api.Uploaded(Sent.Png(), "secret.png");
        await api.Save(
            section,
            new
            {
                translations = new { nl = new { title = "Voor de minister" }, fr = new { title = "Pour le ministre" } },
            }
        );
        var highlight = await api.Highlight(
            report,
            new() { Section = section.Slug, Image = new() { Media = picture.Id, Decorative = true } },
            "nl",
            "fr"
        );
        await api.Save(
            highlight,
            new { translations = new { nl = new { body = $"Zie [hier](entry:sections/{section.Slug})." } } }
        );
        await api.Highlight(report, null, "nl");
        var releases = api.Editor.Releases;
        var planned = await releases.Plan(new() { Title = "Morgen" });
        var etag = planned.ETag!;
        foreach (var made in new[] { section, highlight })
            etag = (
                await releases.Put(
                    planned.Value.Id,
                    etag,
                    new() { Entry = made.Entry, Languages = [Language.Dutch, Language.French] }
                )
            ).ETag!;
        var filled = await releases.Get(planned.Value.Id);
        await releases.Change(filled, r => r with { At = DateTimeOffset.UtcNow.AddDays(1) });
        var link = await api.Editor.PreviewLinks.Create(
            new() { Report = report.Slug, Name = "Minister", Release = planned.Value.Id }
        );
        return (report, picture.Url, link.Value);
    }

    /// <summary>The address in a QR code, as the camera of another device reads it.</summary>
    public static string Address(string qrCode)
    {
        using var picture = Image.NewFromBuffer(Convert.FromBase64String(qrCode.Split(',')[1])).Colourspace(Enums.Interpretation.Bw);
        using var grey = picture.Bands > 1 ? picture.ExtractBand(0) : picture.Copy();
        using var bytes = grey.Cast(Enums.BandFormat.Uchar);
        var light = new RGBLuminanceSource(
            bytes.WriteToMemory<byte>(),
            bytes.Width,
            bytes.Height,
            RGBLuminanceSource.BitmapFormat.Gray8
        );
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)));
        Assert.True(read is not null, "The QR code can't be read.");
        return read.Text;
    }
}
