using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;

namespace AnnualReports.Api.Kinds;

/// <content>How drafts are cleaned, judged and copied.</content>
abstract partial class Kind<TDraft, TFields, TText, TCard, TView>
{
    public sealed override IEnumerable<Fault> CheckDraft(Draft draft) =>
        fieldRules
            .Faults(Fields(draft.Fields), "/fields")
            .Concat(
                draft.Translations.SelectMany(t => textRules.Faults(Text(t.Value), $"/translations/{t.Key}", t.Key))
            );

    public sealed override JsonElement Cleaned(
        JsonElement text,
        JsonElement? before,
        string pointer,
        ICollection<Notice> notices
    )
    {
        var changed = Cleaning.Of(text, before, pointer, LongMember, ProseMembers.OneLine, notices);
        var cleaned = changed is null ? text : Json(changed);
        foreach (var found in Prose(cleaned) is { Length: <= Limits.LongText } written ? Markdown.Found(written) : [])
            notices.Add(new($"{pointer}/{LongMember}", found.Message, found.Line, found.Column));
        foreach (var literal in LiteralMarks.In(cleaned, LongMember, pointer))
            notices.Add(literal);
        return cleaned;
    }

    public sealed override Draft Cleaned(Draft draft, Draft? before, ICollection<Notice> notices) =>
        draft with
        {
            Translations = draft.Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => Cleaned(t.Value, before?.Text(t.Key), $"/translations/{t.Key}", notices),
                StringComparer.Ordinal
            ),
        };

    public sealed override IReadOnlyList<string> Paragraphs(string member, string value) =>
        member == LongMember ? ProseParts.Texts(value) : [value];

    public sealed override IEnumerable<Fault> CheckValues(Draft draft) =>
        fieldRules.Faults(Fields(draft.Fields), "/fields", set: Kinds.Rules.Values);

    public sealed override IEnumerable<Fault> CheckPublishable(JsonElement fields, JsonElement text, string language) =>
        fieldRules
            .Faults(Fields(fields), "/fields", language, Kinds.Rules.Publish)
            .Concat(textRules.Faults(Text(text), $"/translations/{language}", language, Kinds.Rules.Publish))
            .Concat(ImageMember is { } image ? Pictures.Faults(fields, text, image, language) : [])
            .Concat(CheckTogether(Fields(fields), Text(text), language))
            .Concat(ProseMembers.Faults(text, language))
            .Concat(Markdown.Faults(Prose(text), $"/translations/{language}/{LongMember}"));

    public sealed override IEnumerable<Reference> References(JsonElement fields) => References(Fields(fields));

    public sealed override IEnumerable<Reference> Links(JsonElement text, string language) =>
        Markdown
            .EntryLinks(Prose(text))
            .Select(l => new Reference(Reference.Link, l.Segment, l.Slug, $"/translations/{language}/{LongMember}"))
            .Concat(ProseMembers.Quotes(text, language));

    public sealed override IEnumerable<BrokenMark> BrokenMarks(JsonElement text, string language) =>
        ProseMembers.Broken(text, language);

    public sealed override IEnumerable<FileUse> Files(JsonElement fields) =>
        ImageMember is { } image ? Pictures.Uses(fields, image) : [];

    public sealed override Guid? Lacking(Draft draft, Draft? before) =>
        ImageMember is { } image ? TakenOver.Lacking(draft, before, image) : null;

    public sealed override Draft WithDefaults(Draft draft, Draft? before, StoredFile file) =>
        ImageMember is { } image ? TakenOver.From(file, draft, before, image) : draft;

    public sealed override IEnumerable<FileUse> Files(JsonElement text, string language) =>
        DownloadsMember is { } downloads ? AttachedFiles.Uses(text, downloads, language) : [];

    public sealed override IEnumerable<Fault> Warnings(
        JsonElement text,
        string language,
        IReadOnlyDictionary<Guid, StoredFile> files
    ) => AttachedFiles.Warnings(Files(text, language), language, files);

    public sealed override IEnumerable<string> ReadOtherwise(JsonElement text) =>
        OlderSyntax.ReadOtherwise(Prose(text)).Select(o => $"{LongMember}, {o}");

    public sealed override void RenderAhead(JsonElement text, string slug, string? report, string language)
    {
        var markdown = Prose(text);
        Markdown.EntryLinks(markdown);
        // A text that quotes figures is rendered later, when their numbers are known.
        if (
            !Blank.Is(markdown)
            && !Markdown.Faults(markdown, "").Any()
            && QuoteMarks.In(markdown, isMarkdown: true).Count == 0
        )
            Html(markdown, slug, report, language);
    }

    /// <summary>
    /// Cards are read too. They list files in another form than drafts, so that member is taken away first.
    /// </summary>
    public sealed override string? Title(JsonElement text)
    {
        if (DownloadsMember is null || !text.TryGetProperty(DownloadsMember, out _))
            return Title(Text(text));
        var without = JsonObject.Create(text)!;
        without.Remove(DownloadsMember);
        return Title(Text(Json(without)));
    }

    public sealed override Quantity? Quantity(JsonElement fields) => Quantity(Fields(fields));

    public sealed override int Year(JsonElement fields) => Year(Fields(fields));

    public sealed override IReadOnlyList<string>? ParityLanguages(JsonElement fields) =>
        ParityLanguages(Fields(fields));

    public sealed override string? SourceLanguage(JsonElement fields) => SourceLanguage(Fields(fields));

    public sealed override string Meaning(JsonElement? text, string member) =>
        text?.TryGetProperty(member, out var value) is not true ? ""
        : member == LongMember ? PlainProse.Of(value.GetString())
        : PlainProse.OfValue(value);

    public sealed override string? TimeZone(JsonElement fields) => TimeZone(Fields(fields));

    public sealed override Draft NextYear(Draft draft, string slug, int year) =>
        draft with
        {
            Slug = slug,
            Fields = Json(NextYear(Fields(draft.Fields), year)),
            Translations = DownloadsMember is null
                ? draft.Translations
                : draft.Translations.ToImmutableSortedDictionary(
                    t => t.Key,
                    t => Json(NextYear(Text(t.Value))),
                    StringComparer.Ordinal
                ),
        };

    public sealed override Draft Place(Draft draft, string? parent, int position) =>
        draft with
        {
            Fields = Json(Place(Fields(draft.Fields), parent, position)),
        };

    public sealed override Draft Named(Draft draft, string slug, int year) =>
        draft with
        {
            Slug = slug,
            Fields = Year(draft.Fields) == year ? draft.Fields : Json(InYear(Fields(draft.Fields), year)),
        };

    /// <summary>The long text of a draft. The rest is not read.</summary>
    string? Prose(JsonElement text) => text.TryGetProperty(LongMember, out var prose) ? prose.GetString() : null;
}
