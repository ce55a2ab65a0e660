using System.Security.Cryptography;
using AnnualReports.Api.Content;

namespace AnnualReports.Tests.Content;

public sealed class ManifestTests
{
    static readonly Guid Report = Guid.Parse("0193f0a0-0000-7000-8000-000000000001");

    static ManifestLine Line(string language, long sequence) =>
        new(Report, "report", "2024", language, sequence, SHA256.HashData("{}"u8));

    [Fact]
    public void Its_canonical_form_and_digest_are_those_of_the_documentation()
    {
        var manifest = new Manifest(Report, 2, 42, [Line("nl", 42), Line("fr", 8)]);
        Assert.Contains(
            $"```\n{manifest.Text()}```",
            File.ReadAllText(Path.Combine(Checkout.Root, "docs", "architecture.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "7cb428ea63aa18cde64e27ca81165465fb3f69448f45dd85bd3a92f0892e7087",
            Convert.ToHexStringLower(manifest.Digest())
        );
    }

    [Fact]
    public void Whatever_it_says_is_in_its_digest()
    {
        var manifest = new Manifest(Report, 2, 42, [Line("nl", 42), Line("fr", 8)]);
        Manifest[] others =
        [
            manifest with
            {
                Report = Guid.NewGuid(),
            },
            manifest with
            {
                Number = 3,
            },
            manifest with
            {
                Sequence = 43,
            },
            manifest with
            {
                Lines = [Line("nl", 42)],
            },
            manifest with
            {
                Lines = [Line("nl", 41), Line("fr", 8)],
            },
            manifest with
            {
                Lines = [Line("nl", 42), Line("de", 8)],
            },
            manifest with
            {
                Lines = [Line("nl", 42), Line("fr", 8) with { BodyHash = new byte[32] }],
            },
        ];
        Assert.Equal(
            others.Length + 1,
            others.Append(manifest).Select(m => Convert.ToHexStringLower(m.Digest())).Distinct().Count()
        );
    }
}
