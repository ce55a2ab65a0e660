using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// A kind of content, as the core knows it: its names, its references, its rules, and how its bodies are rendered.
/// </summary>
abstract class Kind
{
    /// <summary>The singular, such as the <c>kind</c> of a body.</summary>
    public abstract string Name { get; }

    /// <summary>The plural in addresses.</summary>
    public abstract string Segment { get; }

    /// <summary>Whether its entries belong to a report.</summary>
    public virtual bool UnderReport => true;

    /// <summary>Whether its entries are the reports themselves.</summary>
    public virtual bool IsReport => false;

    /// <summary>Whether its entries are the numbers that prose quotes. One kind is.</summary>
    public virtual bool IsQuoted => false;

    /// <summary>The shape of the delivered JSON: a version number that is raised when a member is added.</summary>
    public virtual int Shape => 1;

    /// <summary>Whether there is a list over all reports.</summary>
    public virtual bool ListedOverAll => false;

    /// <summary>
    /// The default order of the lists of one report. Entries that are equal in all of this are ordered by their number.
    /// </summary>
    public virtual ImmutableArray<SortField> Order => [new(SortColumn.Order)];

    /// <summary>The filters of its lists.</summary>
    public virtual ImmutableArray<Filter> Filters => [];

    /// <summary>The columns that its lists can be sorted by.</summary>
    public virtual ImmutableArray<SortColumn> Sorts => [SortColumn.Order, SortColumn.Slug];

    /// <summary>
    /// The members of a delivered body that <c>fields</c> can choose, in their order. Long texts, which cards leave
    /// out, come last.
    /// </summary>
    public abstract ImmutableArray<string> Members { get; }

    /// <summary>The members of a text. Those of a delivered body that have the same names are what readers search.</summary>
    public abstract ImmutableArray<string> TextMembers { get; }

    /// <summary>
    /// What a field of a text says, as plain text, to compare it with what it said before: without emphasis and with one
    /// blank between words, but with the addresses that it links to and the figures that it quotes. Empty if there is no
    /// such text.
    /// </summary>
    public abstract string Meaning(JsonElement? text, string member);

    /// <summary>Whether a member is a long text.</summary>
    public abstract bool IsLong(string member);

    /// <summary>
    /// The paragraphs of a member's value, as they are written: of a long text each heading, paragraph, item and cell; of
    /// another member its whole.
    /// </summary>
    public abstract IReadOnlyList<string> Paragraphs(string member, string value);

    /// <summary>The roles of its references, and the kind that each refers to.</summary>
    public virtual ImmutableArray<ReferenceRole> Roles => [];

    /// <summary>The role that makes its entries a tree, if one does.</summary>
    public virtual string? TreeRole => null;

    /// <summary>Whether the next year's report begins with copies of its entries.</summary>
    public virtual bool BeginsNextYear => false;

    /// <summary>
    /// The fields of a new entry in the examples of the documentation, as JSON: as few as are needed to publish it.
    /// </summary>
    public virtual string ExampleFields => "{}";

    /// <summary>
    /// The members of a text that are written in the same examples: the one that names the entry, and the one that the
    /// rules also need, if there is one.
    /// </summary>
    public virtual (string Name, string? Summary) ExampleText => ("title", "summary");

    /// <summary>
    /// The faults that keep a draft from being saved. The rules are few, because a draft is work in progress.
    /// </summary>
    public abstract IEnumerable<Fault> CheckDraft(Draft draft);

    /// <summary>
    /// The draft as it is saved, without the traces that word processors leave in texts. Unchanged texts are not
    /// cleaned.
    /// </summary>
    /// <param name="draft">The draft of the request.</param>
    /// <param name="before">The draft that it replaces; null for a new entry.</param>
    /// <param name="notices">Receives what was changed, and what will keep a text from being published.</param>
    public abstract Draft Cleaned(Draft draft, Draft? before, ICollection<Notice> notices);

    /// <summary>One text as it is saved; <paramref name="pointer"/> is its place in the request.</summary>
    public abstract JsonElement Cleaned(
        JsonElement text,
        JsonElement? before,
        string pointer,
        ICollection<Notice> notices
    );

    /// <summary>
    /// Values that can be saved but not published, such as an unknown country. They are reported if the draft is
    /// refused for other faults.
    /// </summary>
    public abstract IEnumerable<Fault> CheckValues(Draft draft);

    /// <summary>The faults that keep these fields with this text from being published.</summary>
    public abstract IEnumerable<Fault> CheckPublishable(JsonElement fields, JsonElement text, string language);

    /// <summary>The references of the fields, with their places.</summary>
    public abstract IEnumerable<Reference> References(JsonElement fields);

    /// <summary>The links and quotes of a text, with their places.</summary>
    public abstract IEnumerable<Reference> Links(JsonElement text, string language);

    /// <summary>The marks of a text that look like quotes of figures and are none.</summary>
    public abstract IEnumerable<BrokenMark> BrokenMarks(JsonElement text, string language);

    /// <summary>The files that the fields name, with their places.</summary>
    public abstract IEnumerable<FileUse> Files(JsonElement fields);

    /// <summary>The files that a text names, with their places.</summary>
    public abstract IEnumerable<FileUse> Files(JsonElement text, string language);

    /// <summary>
    /// The picture of which a draft says less than it could: that it lacks an alternative text or a focal point which the
    /// file may have. Null if there is no such picture. What was saved without them stays so.
    /// </summary>
    public abstract Guid? Lacking(Draft draft, Draft? before);

    /// <summary>The draft with what it takes over from the file of its picture.</summary>
    public abstract Draft WithDefaults(Draft draft, Draft? before, StoredFile file);

    /// <summary>All files that a draft names.</summary>
    public IEnumerable<FileUse> Files(Draft draft) =>
        Files(draft.Fields).Concat(draft.Translations.SelectMany(t => Files(t.Value, t.Key)));

    /// <summary>Problems of a text that do not keep it from being published but may disturb readers.</summary>
    public abstract IEnumerable<Fault> Warnings(
        JsonElement text,
        string language,
        IReadOnlyDictionary<Guid, StoredFile> files
    );

    /// <summary>
    /// The places of a text's prose that the current syntax reads differently than the one before, each in a sentence.
    /// </summary>
    public abstract IEnumerable<string> ReadOtherwise(JsonElement text);

    /// <summary>Renders a text's prose in advance, so that it is in the cache when the log is locked.</summary>
    /// <param name="text">The text in a language.</param>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="report">The slug of its report; null for reports and kinds without one.</param>
    /// <param name="language">The language.</param>
    public abstract void RenderAhead(JsonElement text, string slug, string? report, string language);

    /// <summary>Renders the delivered JSON. The same input always gives the same bytes.</summary>
    public abstract Body Render(Rendering rendering);

    /// <summary>
    /// The text with empty strings for missing required members, and the names of these: for previews of incomplete
    /// texts.
    /// </summary>
    public abstract (JsonElement Text, ImmutableArray<string> Missing) Completed(JsonElement text);

    /// <summary>
    /// The same without its long text, which takes the most time to render. Nothing that lists filter or sort by depends
    /// on it.
    /// </summary>
    public abstract JsonElement WithoutLong(JsonElement text);

    /// <summary>How many bytes of a delivered body, followed by a brace, are its card.</summary>
    public abstract int CardLength(ReadOnlySpan<byte> body);

    /// <summary>The values that lists filter and sort by, read from a delivered body of any shape.</summary>
    public abstract Facts Facts(ReadOnlySpan<byte> body);

    /// <summary>The title in one language.</summary>
    public abstract string? Title(JsonElement text);

    /// <summary>The year of a report's fields; 0 for other kinds.</summary>
    public virtual int Year(JsonElement fields) => 0;

    /// <summary>The languages that a report wants to be published together; null for the official ones.</summary>
    public virtual IReadOnlyList<string>? ParityLanguages(JsonElement fields) => null;

    /// <summary>The language that a report is written in first; null for the default language, and for other kinds.</summary>
    public virtual string? SourceLanguage(JsonElement fields) => null;

    /// <summary>The time zone of a report (IANA); null for other kinds.</summary>
    public virtual string? TimeZone(JsonElement fields) => null;

    /// <summary>The number of these fields that prose can quote; null if there is none.</summary>
    public virtual Quantity? Quantity(JsonElement fields) => null;

    /// <summary>The draft with which the next year begins.</summary>
    public virtual Draft NextYear(Draft draft, string slug, int year) => draft;

    /// <summary>The draft moved below another entry of its tree, or to another place among its siblings.</summary>
    public virtual Draft Place(Draft draft, string? parent, int position) => draft;

    /// <summary>The draft with the slug and, for a report, the year that its entry has.</summary>
    public abstract Draft Named(Draft draft, string slug, int year);

    /// <summary>The type of its drafts on the wire.</summary>
    public abstract Type DraftType { get; }

    /// <summary>Calls the visitor with the kind's types.</summary>
    public abstract void Visit(IKindVisitor visitor);
}
