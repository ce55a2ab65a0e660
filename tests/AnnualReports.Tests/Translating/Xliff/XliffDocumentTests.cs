using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnnualReports.Api.Content;
using AnnualReports.Api.Translating.Xliff;
using AnnualReports.Contracts;
using AnnualReports.Tests.Prose;
using CsCheck;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Any text goes through a document and back.</summary>
public sealed class XliffDocumentTests
{
    static async Task<XDocument> Written(XliffUnit unit)
    {
        using var part = new MemoryStream();
        await using (var xml = XmlWriter.Create(part, new() { Async = true, Encoding = new UTF8Encoding(false) }))
        {
            var writer = new XliffWriter(xml);
            writer.Begin("nl", "fr", Guid.Empty);
            writer.BeginFile(Guid.Empty, "/x", [new("title", "x")]);
            writer.Unit(new(unit, FieldState.Fresh, "h", new Dictionary<int, IReadOnlyList<EarlierTranslation>>()));
            writer.EndFile();
            writer.End();
        }
        return ValidXliff.Read(Encoding.UTF8.GetString(part.ToArray()));
    }

    static async Task<UnitPlan> Taken(XDocument document, TranslatedField field)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
        var sent = await XliffReader.Read(stream);
        return UnitPlan.Of(sent.Files.Single().Units.Single(), field, "h", isConfirmed: false);
    }

    /// <summary>Each source as its own translation.</summary>
    static void Copy(XDocument document)
    {
        foreach (var segment in document.Descendants(ValidXliff.Core + "segment"))
        {
            var source = segment.Element(ValidXliff.Core + "source")!;
            segment.Element(ValidXliff.Core + "target")?.Remove();
            segment.Add(new XElement(source) { Name = ValidXliff.Core + "target" });
            segment.SetAttributeValue("state", "translated");
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_comes_back_as_the_source_is_the_source_byte_for_byte(bool isMarkdown) =>
        await HostileMarkdown.Any.SampleAsync(
            async text =>
            {
                var field = new TranslatedField("body", null, null, text, "", isMarkdown);
                if (XliffUnit.Of(field) is not { } unit)
                    return;
                var document = await Written(unit);
                Assert.Equal(ImportOutcome.LeftOut, (await Taken(document, field)).Outcome);
                Copy(document);
                var plan = await Taken(document, field);
                if (plan.Outcome != ImportOutcome.Refused)
                    Assert.Equal(text.Normalize(), plan.Text);
                else
                    Assert.Contains("character", plan.Reason, StringComparison.Ordinal);
            },
            iter: 1_000
        );

    [Fact]
    public async Task A_translation_that_comes_back_as_it_went_is_unchanged() =>
        await Gen.Select(HostileMarkdown.Any, HostileMarkdown.Any, Gen.Bool)
            .SampleAsync(
                async (text, other, isSame) =>
                {
                    var field = new TranslatedField("body", null, null, text, isSame ? text : other, true);
                    if (XliffUnit.Of(field) is not { } unit)
                        return;
                    var plan = await Taken(await Written(unit), field);
                    Assert.NotEqual(ImportOutcome.Saved, plan.Outcome);
                    if (isSame)
                        Assert.Equal(ImportOutcome.Unchanged, plan.Outcome);
                },
                iter: 1_000
            );
}
