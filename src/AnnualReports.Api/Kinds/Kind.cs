using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>A kind with its types of the wire, its rules and its projection. A kind's folder holds one class like this, and its rules.</summary>
abstract class Kind<TDraft, TFields, TText, TCard, TView>(IValidator<TFields> fieldRules, IValidator<TText> textRules) : Kind, IRuled
    where TDraft : Draft<TFields, TText>
    where TFields : class
    where TText : class
    where TCard : EntryCard
    where TView : TCard
{
    public IEnumerable<(Type Type, IValidator Rules)> Rules => [(typeof(TFields), fieldRules), (typeof(TText), textRules)];

    public Type CardType => typeof(TCard);

    public Type ViewType => typeof(TView);

    /// <summary>The member that holds long text, if texts have one: in a draft as Markdown; delivered last and left out of cards.</summary>
    protected virtual string LongMember => QuotingProse.Body;

    /// <summary>The member of the fields that is a picture, if there is one; its alternative text is the same member of a text, with <c>Alt</c>.</summary>
    protected virtual string? ImageMember => null;

    /// <summary>The member of a text that lists files, if there is one.</summary>
    protected virtual string? DownloadsMember => null;

    protected abstract TView View(Rendering rendering, TFields fields, TText text);

    protected abstract Facts Facts(TView view);

    protected abstract string? Title(TText text);

    protected virtual IEnumerable<Reference> References(TFields fields) => [];

    /// <summary>What fields and a text have to satisfy together to be public.</summary>
    protected virtual IEnumerable<Fault> CheckTogether(TFields fields, TText text, string language) => [];

    protected virtual Quantity? Quantity(TFields fields) => null;

    protected virtual TFields NextYear(TFields fields, int year) => fields;

    protected virtual TText NextYear(TText text) => text;

    protected virtual TFields Place(TFields fields, string? parent, int position) => fields;

    protected virtual int Year(TFields fields) => 0;

    protected virtual TFields InYear(TFields fields, int year) => fields;

    protected virtual IReadOnlyList<string>? ParityLanguages(TFields fields) => null;

    protected virtual string? TimeZone(TFields fields) => null;

    public sealed override IEnumerable<Fault> CheckDraft(Draft draft) =>
        fieldRules.Faults(Fields(draft.Fields), "/fields")
            .Concat(draft.Translations.SelectMany(t => textRules.Faults(Text(t.Value), $"/translations/{t.Key}", t.Key)));

    public sealed override JsonElement Cleaned(JsonElement text, JsonElement? before, string pointer, ICollection<Notice> notices)
    {
        var cleaned = Cleaning.Of(text, before, pointer, LongMember, QuotingProse.OneLine, notices);
        foreach (var found in Prose(cleaned) is { Length: <= Limits.LongText } written ? Markdown.Found(written) : [])
            notices.Add(new($"{pointer}/{LongMember}", found.Message, found.Line, found.Column));
        foreach (var literal in LiteralMarks.In(cleaned, LongMember, pointer))
            notices.Add(literal);
        return cleaned;
    }

    public sealed override Draft Cleaned(Draft draft, Draft? before, ICollection<Notice> notices) => draft with
    {
        Translations = draft.Translations.ToImmutableSortedDictionary(
            t => t.Key, t => Cleaned(t.Value, before?.Text(t.Key), $"/translations/{t.Key}", notices), StringComparer.Ordinal),
    };

    public sealed override IEnumerable<Fault> CheckValues(Draft draft) => fieldRules.Faults(Fields(draft.Fields), "/fields", set: Kinds.Rules.Values);

    public sealed override IEnumerable<Fault> CheckPublishable(JsonElement fields, JsonElement text, string language) =>
        fieldRules.Faults(Fields(fields), "/fields", language, Kinds.Rules.Publish)
            .Concat(textRules.Faults(Text(text), $"/translations/{language}", language, Kinds.Rules.Publish))
            .Concat(ImageMember is { } image ? Pictures.Faults(fields, text, image, language) : [])
            .Concat(CheckTogether(Fields(fields), Text(text), language))
            .Concat(QuotingProse.Faults(text, language))
            .Concat(Markdown.Faults(Prose(text), $"/translations/{language}/{LongMember}"));

    public sealed override IEnumerable<Reference> References(JsonElement fields) => References(Fields(fields));

    public sealed override IEnumerable<Reference> Links(JsonElement text, string language) =>
        Markdown.EntryLinks(Prose(text)).Select(l => new Reference(Reference.Link, l.Segment, l.Slug, $"/translations/{language}/{LongMember}"))
            .Concat(QuotingProse.Quotes(text, language));

    public sealed override IEnumerable<BrokenMark> BrokenMarks(JsonElement text, string language) => QuotingProse.Broken(text, language);

    public sealed override IEnumerable<FileUse> Files(JsonElement fields) => ImageMember is { } image ? Pictures.Uses(fields, image) : [];

    public sealed override IEnumerable<FileUse> Files(JsonElement text, string language) => DownloadsMember is { } downloads ? Attachments.Uses(text, downloads, language) : [];

    public sealed override IEnumerable<Fault> Warnings(JsonElement text, string language, IReadOnlyDictionary<Guid, StoredFile> files) => Attachments.Warnings(Files(text, language), language, files);

    public sealed override IEnumerable<string> ReadOtherwise(JsonElement text) => OlderSyntax.ReadOtherwise(Prose(text)).Select(o => $"{LongMember}, {o}");

    public sealed override void RenderAhead(JsonElement text, string slug, string? report, string language)
    {
        var markdown = Prose(text);
        Markdown.EntryLinks(markdown);
        // What quotes figures is rendered when it is known what they say.
        if (!Blank.Is(markdown) && !Markdown.Faults(markdown, "").Any() && QuoteMarks.In(markdown, isMarkdown: true).Count == 0)
            Html(markdown, slug, report, language);
    }

    public sealed override Body Render(Rendering rendering)
    {
        string[] quotes = [.. QuotingProse.Named(rendering.Text).Select(q => q.ToString()).Distinct().Order(StringComparer.Ordinal)];
        EntryCard view = View(rendering, Fields(rendering.Fields), Text(QuotingProse.Filled(rendering)));
        view = view with
        {
            Kind = Name,
            Id = rendering.Entry.Id,
            Slug = rendering.Entry.Slug,
            Report = UnderReport ? rendering.Report : null,
            Language = rendering.Language,
            Languages = rendering.Languages,
            Revision = rendering.Revision,
            PublishedAt = rendering.PublishedAt,
            UpdatedAt = rendering.UpdatedAt,
            Quotes = quotes.Length > 0 ? quotes : null,
            Preview = rendering.Preview is { } preview ? new() { Missing = preview.Missing, Revision = rendering.Revision, Status = Enum.Parse<EntryStatus>(preview.Status, ignoreCase: true) } : null,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes((TView)view, Wire.Json);
        return new(bytes, CardLength(bytes));
    }

    /// <summary>The members of a text that its view has always, as title and summary.</summary>
    static readonly ImmutableArray<string> Needed = [.. Wire.Json.GetTypeInfo(typeof(TView)).Properties.Where(p => p.IsRequired && p.PropertyType == typeof(string)).Select(p => p.Name)
        .Intersect(Wire.Json.GetTypeInfo(typeof(TText)).Properties.Select(p => p.Name))];

    /// <summary>What is never stored: it is added to some answers.</summary>
    static readonly string[] Added = ["preview", "included"];

    static readonly ImmutableArray<string> Stored = [.. Wire.Json.GetTypeInfo(typeof(TView)).Properties.OrderBy(p => p.Order).Select(p => p.Name).Except(Added)];

    static readonly ImmutableArray<string> StoredOfNoReport = Stored.Remove("report");

    public sealed override ImmutableArray<string> Members => UnderReport ? Stored : StoredOfNoReport;

    public sealed override bool IsLong(string member) => member == LongMember;

    public sealed override (JsonElement Text, ImmutableArray<string> Missing) Completed(JsonElement text)
    {
        var missing = Needed.Where(name => !text.TryGetProperty(name, out var value) || Blank.Is(value.GetString())).ToImmutableArray();
        if (missing.IsEmpty)
            return (text, missing);
        var completed = JsonObject.Create(text)!;
        foreach (var name in missing.Where(name => completed[name] is null))
            completed[name] = "";
        return (Json(completed), missing);
    }

    public sealed override Facts Facts(ReadOnlySpan<byte> body)
    {
        var view = JsonSerializer.Deserialize<TView>(body, FactsJson.Options) ?? throw new InvalidDataException("A published body is empty.");
        var facts = Facts(view);
        return view.Quotes is { } quotes ? facts with { Terms = [.. facts.Terms, .. quotes.Select(q => new Term(Reference.Quoting, q))] } : facts;
    }

    /// <summary>A published body as what it is the JSON of.</summary>
    protected static TView Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<TView>(body, Wire.Json) ?? throw new InvalidDataException("A published body is empty.");

    /// <summary>Also of a card, where files are listed in another form.</summary>
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

    public sealed override IReadOnlyList<string>? ParityLanguages(JsonElement fields) => ParityLanguages(Fields(fields));

    public sealed override string? TimeZone(JsonElement fields) => TimeZone(Fields(fields));

    public sealed override Draft NextYear(Draft draft, string slug, int year) =>
        draft with { Slug = slug, Fields = Json(NextYear(Fields(draft.Fields), year)), Translations = DownloadsMember is null ? draft.Translations : draft.Translations.ToImmutableSortedDictionary(t => t.Key, t => Json(NextYear(Text(t.Value))), StringComparer.Ordinal) };

    public sealed override Draft Place(Draft draft, string? parent, int position) =>
        draft with { Fields = Json(Place(Fields(draft.Fields), parent, position)) };

    public sealed override Draft Named(Draft draft, string slug, int year) =>
        draft with { Slug = slug, Fields = Year(draft.Fields) == year ? draft.Fields : Json(InYear(Fields(draft.Fields), year)) };

    public sealed override Type DraftType => typeof(TDraft);

    public sealed override void Visit(IKindVisitor visitor) => visitor.Visit<TDraft, TText, TCard, TView>(this);

    /// <summary>The facets of what a view refers to, and of the entries that its prose links to.</summary>
    protected static ImmutableArray<Term> Terms(LongText? prose, params ReadOnlySpan<(string Facet, IEnumerable<string?>? Values)> facets)
    {
        var terms = new List<Term>();
        foreach (var (facet, values) in facets)
            foreach (var value in values ?? [])
                if (value is not null && !terms.Contains(new(facet, value)))
                    terms.Add(new(facet, value));
        foreach (var link in Markdown.EntryLinks(prose?.Markdown))
            terms.Add(new(Reference.Link, link.Path));
        return [.. terms];
    }

    protected LongText? Long(Rendering rendering, string? markdown) =>
        Blank.Is(markdown) ? null : new(markdown, Html(markdown, rendering.Entry.Slug, rendering.Report, rendering.Language));

    string Html(string markdown, string slug, string? report, string language) =>
        Markdown.Html(markdown, report ?? slug, report is null ? $"{Segment}/{slug}" : $"{report}/{Segment}/{slug}", language);

    public sealed override int CardLength(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(LongMember))
                return (int)reader.TokenStartIndex - 1;
        return body.Length - 1;
    }

    /// <summary>The long text of a draft, without reading the rest.</summary>
    string? Prose(JsonElement text) => text.TryGetProperty(LongMember, out var prose) ? prose.GetString() : null;

    static TFields Fields(JsonElement fields) => fields.Deserialize<TFields>(Wire.Json)!;

    static TText Text(JsonElement text) => text.Deserialize<TText>(Wire.Json)!;

    static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, Wire.Json);
}
