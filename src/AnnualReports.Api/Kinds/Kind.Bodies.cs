using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <content>How bodies are rendered and read.</content>
abstract partial class Kind<TDraft, TFields, TText, TCard, TView>
{
    public sealed override Body Render(Rendering rendering)
    {
        string[] quotes =
        [
            .. ProseMembers.Named(rendering.Text).Select(q => q.ToString()).Distinct().Order(StringComparer.Ordinal),
        ];
        EntryCard view = View(rendering, Fields(rendering.Fields), Text(ProseMembers.Filled(rendering)));
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
            Preview = rendering.Preview is { } preview
                ? new()
                {
                    Missing = preview.Missing,
                    Revision = rendering.Revision,
                    Status = Enum.Parse<EntryStatus>(preview.Status, ignoreCase: true),
                }
                : null,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes((TView)view, Wire.Json);
        return new(bytes, CardLength(bytes));
    }

    /// <summary>The members of a text that its view always has, such as the title and the summary.</summary>
    static readonly ImmutableArray<string> Needed =
    [
        .. Wire
            .Json.GetTypeInfo(typeof(TView))
            .Properties.Where(p => p.IsRequired && p.PropertyType == typeof(string))
            .Select(p => p.Name)
            .Intersect(Wire.Json.GetTypeInfo(typeof(TText)).Properties.Select(p => p.Name)),
    ];

    /// <summary>Members that are added to some responses and never stored.</summary>
    static readonly string[] Added = ["preview", "included"];

    static readonly ImmutableArray<string> MembersOfReport =
    [
        .. Wire.Json.GetTypeInfo(typeof(TView)).Properties.OrderBy(p => p.Order).Select(p => p.Name).Except(Added),
    ];

    static readonly ImmutableArray<string> MembersOfNoReport = MembersOfReport.Remove("report");

    public sealed override ImmutableArray<string> Members => UnderReport ? MembersOfReport : MembersOfNoReport;

    static readonly ImmutableArray<string> MembersOfText =
    [
        .. Wire.Json.GetTypeInfo(typeof(TText)).Properties.Select(p => p.Name),
    ];

    public sealed override ImmutableArray<string> TextMembers => MembersOfText;

    public sealed override bool IsLong(string member) => member == LongMember;

    public sealed override (JsonElement Text, ImmutableArray<string> Missing) Completed(JsonElement text)
    {
        var missing = Needed
            .Where(name => !text.TryGetProperty(name, out var value) || Blank.Is(value.GetString()))
            .ToImmutableArray();
        if (missing.IsEmpty)
            return (text, missing);
        var completed = JsonObject.Create(text)!;
        foreach (var name in missing.Where(name => completed[name] is null))
            completed[name] = "";
        return (Json(completed), missing);
    }

    public sealed override JsonElement WithoutLong(JsonElement text)
    {
        if (!text.TryGetProperty(LongMember, out _))
            return text;
        var rest = JsonObject.Create(text)!;
        rest.Remove(LongMember);
        return Json(rest);
    }

    public sealed override Facts Facts(ReadOnlySpan<byte> body)
    {
        var view =
            JsonSerializer.Deserialize<TView>(body, FactsJson.Options)
            ?? throw new InvalidDataException("A published body is empty.");
        var facts = Facts(view);
        return view.Quotes is { } quotes
            ? facts with
            {
                Terms = [.. facts.Terms, .. quotes.Select(q => new Term(Reference.Quoting, q))],
            }
            : facts;
    }

    /// <summary>Reads a published body as its view.</summary>
    protected static TView Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<TView>(body, Wire.Json)
        ?? throw new InvalidDataException("A published body is empty.");

    /// <summary>The terms of what a view refers to, and of the entries that its prose links to.</summary>
    protected static ImmutableArray<Term> Terms(
        LongText? prose,
        params ReadOnlySpan<(string Facet, IEnumerable<string?>? Values)> facets
    )
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
        Blank.Is(markdown)
            ? null
            : new(markdown, Html(markdown, rendering.Entry.Slug, rendering.Report, rendering.Language));

    string Html(string markdown, string slug, string? report, string language) =>
        Markdown.Html(
            markdown,
            report ?? slug,
            report is null ? $"{Segment}/{slug}" : $"{report}/{Segment}/{slug}",
            language
        );

    public sealed override int CardLength(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (
                reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                && reader.ValueTextEquals(LongMember)
            )
                return (int)reader.TokenStartIndex - 1;
        return body.Length - 1;
    }
}
