using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>A kind of content, as the core knows it: what it is called, what it refers to, when it is complete, and how it is delivered.</summary>
abstract class Kind
{
    /// <summary>The singular, as in a body's <c>kind</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The plural, as in addresses.</summary>
    public abstract string Segment { get; }

    /// <summary>Whether its entries belong to a report; others stand for themselves.</summary>
    public virtual bool UnderReport => true;

    /// <summary>Whether its entries are the reports themselves.</summary>
    public virtual bool IsReport => false;

    /// <summary>The shape of the delivered JSON; raised when a member is added.</summary>
    public virtual int Shape => 1;

    /// <summary>Whether there is a list over all reports.</summary>
    public virtual bool ListedOverAll => false;

    /// <summary>How its lists are ordered unless asked otherwise.</summary>
    public virtual ListOrder Order => ListOrder.Position;

    /// <summary>What its lists can be filtered by.</summary>
    public virtual ImmutableArray<Filter> Filters => [];

    /// <summary>What its lists can be sorted by.</summary>
    public virtual ImmutableArray<SortColumn> Sorts => [SortColumn.Position, SortColumn.Slug];

    /// <summary>The members of a delivered body that lists can be cut down to, in their order; long text, which cards leave out, is the last.</summary>
    public abstract ImmutableArray<string> Members { get; }

    /// <summary>Whether a member is the long text.</summary>
    public abstract bool IsLong(string member);

    /// <summary>What it refers to: the name of each role, and the kind that it names.</summary>
    public virtual ImmutableArray<ReferenceRole> Roles => [];

    /// <summary>The role that makes its entries a tree, if one does.</summary>
    public virtual string? TreeRole => null;

    /// <summary>Whether the next year's report begins with copies of its entries.</summary>
    public virtual bool BeginsNextYear => false;

    /// <summary>What a draft has to satisfy to be saved: little, for work in progress.</summary>
    public abstract IEnumerable<Fault> CheckDraft(Draft draft);

    /// <summary>The draft as it is saved: without what word processors leave in texts. What it was before is left as it is.</summary>
    /// <param name="draft">The draft that was sent.</param>
    /// <param name="before">What it replaces; null where it is new.</param>
    /// <param name="notices">Takes what was changed, and what will stop a text from being published.</param>
    public abstract Draft Cleaned(Draft draft, Draft? before, ICollection<Notice> notices);

    /// <summary>One text as it is saved; <paramref name="pointer"/> is where it stands in what was sent.</summary>
    public abstract JsonElement Cleaned(JsonElement text, JsonElement? before, string pointer, ICollection<Notice> notices);

    /// <summary>What of a draft can be saved and never be public, as a country that there is not: told where a draft is refused anyway.</summary>
    public abstract IEnumerable<Fault> CheckValues(Draft draft);

    /// <summary>What these fields with this text have to satisfy to be public: completeness.</summary>
    public abstract IEnumerable<Fault> CheckPublishable(JsonElement fields, JsonElement text, string language);

    /// <summary>What the fields refer to, with the place of each.</summary>
    public abstract IEnumerable<Reference> References(JsonElement fields);

    /// <summary>What a text in a language links to and which figures it quotes, with the place of each.</summary>
    public abstract IEnumerable<Reference> Links(JsonElement text, string language);

    /// <summary>What was meant to quote figures in a text and quotes none.</summary>
    public abstract IEnumerable<BrokenMark> BrokenMarks(JsonElement text, string language);

    /// <summary>The files that fields name, with the place of each.</summary>
    public abstract IEnumerable<FileUse> Files(JsonElement fields);

    /// <summary>The files that a text in a language names, with the place of each.</summary>
    public abstract IEnumerable<FileUse> Files(JsonElement text, string language);

    /// <summary>All files that a draft names.</summary>
    public IEnumerable<FileUse> Files(Draft draft) => Files(draft.Fields).Concat(draft.Translations.SelectMany(t => Files(t.Value, t.Key)));

    /// <summary>What does not stop a text in a language from being public, and readers may stumble over.</summary>
    public abstract IEnumerable<Fault> Warnings(JsonElement text, string language, IReadOnlyDictionary<Guid, StoredFile> files);

    /// <summary>What of a text's prose the syntax of today reads otherwise than that of the shape before, in a sentence each.</summary>
    public abstract IEnumerable<string> ReadOtherwise(JsonElement text);

    /// <summary>Reads and renders a text's prose ahead, so that it is not done while the log is locked.</summary>
    /// <param name="text">The text in a language.</param>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="report">The slug of its report; null for reports, and for what stands under none.</param>
    /// <param name="language">The language.</param>
    public abstract void RenderAhead(JsonElement text, string slug, string? report, string language);

    /// <summary>The delivered JSON. Pure: the same input gives the same bytes.</summary>
    public abstract Body Render(Rendering rendering);

    /// <summary>The text with empty text for what a body can't do without, and the names of what it lacks: to show what is not complete.</summary>
    public abstract (JsonElement Text, ImmutableArray<string> Missing) Completed(JsonElement text);

    /// <summary>How many bytes of a delivered body, and a brace, are its card.</summary>
    public abstract int CardLength(ReadOnlySpan<byte> body);

    /// <summary>What lists filter and sort by, read from a delivered body of whatever shape.</summary>
    public abstract Facts Facts(ReadOnlySpan<byte> body);

    /// <summary>What editors know the entry by, in one language.</summary>
    public abstract string? Title(JsonElement text);

    /// <summary>The year of a report's fields; 0 for other kinds.</summary>
    public virtual int Year(JsonElement fields) => 0;

    /// <summary>The languages that a report's fields want to go public together; null: the official ones.</summary>
    public virtual IReadOnlyList<string>? ParityLanguages(JsonElement fields) => null;

    /// <summary>The time zone in which a report counts its days (IANA); null for other kinds.</summary>
    public virtual string? TimeZone(JsonElement fields) => null;

    /// <summary>The number that prose quotes of these fields; null where they have none, or the kind is not quoted.</summary>
    public virtual Quantity? Quantity(JsonElement fields) => null;

    /// <summary>The draft with which the next year begins.</summary>
    public virtual Draft NextYear(Draft draft, string slug, int year) => draft;

    /// <summary>The draft moved below another entry of its tree, or to another place.</summary>
    public virtual Draft Place(Draft draft, string? parent, int position) => draft;

    /// <summary>The draft under the slug and, of a report, in the year that an entry has: a name that was given is kept.</summary>
    public abstract Draft Named(Draft draft, string slug, int year);

    /// <summary>The type of its drafts on the wire.</summary>
    public abstract Type DraftType { get; }

    /// <summary>Calls back with the kind's closed types.</summary>
    public abstract void Visit(IKindVisitor visitor);
}

/// <summary>The orders in which lists stand; each ends in the entry's number.</summary>
enum ListOrder
{
    Position,
    YearDescending,
    DateDescending,
    Slug,
}

/// <summary>What a field may refer to: its name in the log's facets, the kind it names, and whether that is global.</summary>
sealed record ReferenceRole(string Name, string Target);

/// <summary>A reference of a draft: which role, to which kind (a link in prose: to which segment) and slug, and the JSON pointer where it stands.</summary>
sealed record Reference(string Role, string Target, string Slug, string Pointer)
{
    /// <summary>The facet of links in prose.</summary>
    public const string Link = "link";

    /// <summary>The facet of figures that prose quotes.</summary>
    public const string Quoting = "quote";

    /// <summary>The facet of an earlier report whose entry of the same name is meant.</summary>
    public const string Earlier = "earlier";

    /// <summary>The year whose report is meant; null: the entry's own.</summary>
    public int? Year { get; init; }

    /// <summary>The slug of the report that is meant; null: the entry's own.</summary>
    public string? Report { get; init; }

    /// <summary>The slug that is meant when an entry of this slug refers to it: an earlier report's entry has its own.</summary>
    public string SlugFor(string own) => Role == Earlier ? own : Slug;

    /// <summary>Whether it stands in prose, which may run ahead of what it names.</summary>
    public bool IsInProse => Role is Link or Quoting;

    /// <summary>
    /// The entry that is meant, when this entry refers to it: one of the same report or of one that is named, or a global one.
    /// Null where prose links to a segment that holds no entries of a report, or no such report is known.
    /// </summary>
    public Address? From(Entry entry, KindSet kinds, ReportNames reports) => (Role == Link ? kinds.AtSegment(Target) : kinds.Named(Target)) switch
    {
        { UnderReport: true } kind when ReportNo(entry, kinds, reports) is { } no => new(kind.Name, no, SlugFor(entry.Slug)),
        { UnderReport: false } kind when Role != Link => new(kind.Name, 0, Slug),
        _ => null,
    };

    long? ReportNo(Entry entry, KindSet kinds, ReportNames reports) => this switch
    {
        { Report: { } slug } => reports.Of(slug)?.No,
        { Year: { } year } => reports.Of(year)?.No,
        _ => entry.Scope(kinds),
    };
}

/// <summary>What is wrong at a place of a draft.</summary>
record Fault(string Pointer, string Message, string? Entry = null)
{
    /// <summary>The id of that entry.</summary>
    public Guid? Id { get; init; }

    /// <summary>What editors know it by.</summary>
    public string? Title { get; init; }

    /// <summary>The place that decides whether this is a fault, where that is another one: while that can't be read, nothing is said of this.</summary>
    public string? JudgedBy { get; init; }
}

/// <summary>A delivered body; its first <paramref name="CardLength"/> bytes and a brace are its card.</summary>
sealed record Body(byte[] Bytes, int CardLength)
{
    public static readonly Body None = new([], 0);
}

/// <summary>What a body is made of.</summary>
sealed record Rendering(
    Entry Entry, string? Report, string Language, IReadOnlyList<string> Languages, int Revision,
    DateTime PublishedAt, DateTime UpdatedAt, JsonElement Fields, JsonElement Text)
{
    /// <summary>The files that it may name.</summary>
    public Files Files { get; init; } = Files.None;

    /// <summary>What the quoted figures say; those that are not here are left as they are named.</summary>
    public IReadOnlyDictionary<Quote, Quantity> Quotes { get; init; } = new Dictionary<Quote, Quantity>();

    /// <summary>What is said of a draft that is shown before it is public; null in all that is published.</summary>
    public Preview? Preview { get; init; }
}

/// <summary>A draft that is shown before it is public.</summary>
/// <param name="Token">What links of the body carry, so that they can be followed.</param>
/// <param name="Missing">What the text lacks to be public, as JSON pointers into the draft.</param>
/// <param name="Status">How it stands beside the public, in the word of the wire.</param>
sealed record Preview(string Token, ImmutableArray<string> Missing, string Status);

/// <summary>What lists filter and sort by.</summary>
sealed record Facts(int Position, DateOnly DateFrom, DateOnly DateTo, bool Featured, ImmutableArray<Term> Terms)
{
    public static readonly DateOnly NoDate = new(9999, 12, 31);

    public static readonly Facts None = new(0, NoDate, NoDate, false, []);
}

/// <summary>A word to find an entry by.</summary>
readonly record struct Term(string Facet, string Value);

/// <summary>Receives a kind with its closed types; the wire's types are the type arguments of the method that it declares.</summary>
interface IKindVisitor
{
    void Visit<TDraft, TText, TCard, TView>(Kind kind)
        where TDraft : class
        where TText : class
        where TCard : class
        where TView : class, TCard;
}

/// <summary>The kinds that the program has.</summary>
sealed class KindSet(IEnumerable<Kind> kinds)
{
    readonly ImmutableDictionary<string, Kind> byName = kinds.ToImmutableDictionary(k => k.Name);
    readonly FrozenDictionary<string, Kind> bySegment = kinds.ToFrozenDictionary(k => k.Segment, StringComparer.Ordinal);

    /// <summary>All, in the order of the work: reports first, what refers after what is referred to.</summary>
    public ImmutableArray<Kind> All { get; } = [.. kinds];

    public Kind this[string name] => byName[name];

    public Kind Report { get; } = kinds.Single(k => k.IsReport);

    /// <summary>Those whose entries stand under a report.</summary>
    public IEnumerable<Kind> Below => All.Where(k => k.UnderReport);

    /// <summary>Those whose entries stand for themselves, and are referred to from reports.</summary>
    public IEnumerable<Kind> Beside => All.Where(k => k is { UnderReport: false, IsReport: false });

    public Kind? Named(string name) => byName.GetValueOrDefault(name);

    public Kind? AtSegment(ReadOnlySpan<char> segment) => bySegment.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var kind) ? kind : null;

    /// <summary>The facets by which entries of this kind are referred to.</summary>
    public string[] RolesTo(Kind kind) => [.. All.SelectMany(k => k.Roles).Where(r => r.Target == kind.Name).Select(r => r.Name).Distinct()];
}
