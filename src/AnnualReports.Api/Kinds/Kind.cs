using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// The base of every kind. A kind derives from it with its contract types and its rules, and overrides what is
/// special to it. What is here is what a kind can override; the other files do the work with it.
/// </summary>
abstract partial class Kind<TDraft, TFields, TText, TCard, TView>(
    IValidator<TFields> fieldRules,
    IValidator<TText> textRules
) : Kind, IDocumentedKind
    where TDraft : Draft<TFields, TText>
    where TFields : class
    where TText : class
    where TCard : EntryCard
    where TView : TCard
{
    public IEnumerable<(Type Type, IValidator Rules)> Rules =>
        [(typeof(TFields), fieldRules), (typeof(TText), textRules)];

    public Type CardType => typeof(TCard);

    public Type ViewType => typeof(TView);

    /// <summary>
    /// The member that holds the long text. A text has it as Markdown. A view has it as its last member, because a card
    /// is the beginning of a body without it.
    /// </summary>
    protected virtual string LongMember => ProseMembers.Body;

    /// <summary>
    /// The member of the fields that is a picture, if there is one. Texts have its alternative text in the member of
    /// the same name with <c>Alt</c> at its end.
    /// </summary>
    protected virtual string? ImageMember => null;

    /// <summary>The member of a text that lists files, if there is one.</summary>
    protected virtual string? DownloadsMember => null;

    /// <summary>What the public reads of these fields and this text. What all kinds have is added to it.</summary>
    protected abstract TView View(Rendering rendering, TFields fields, TText text);

    /// <summary>What lists filter and sort this view by.</summary>
    protected abstract Facts Facts(TView view);

    /// <summary>What editors know an entry by.</summary>
    protected abstract string? Title(TText text);

    /// <summary>The entries that fields refer to.</summary>
    protected virtual IEnumerable<Reference> References(TFields fields) => [];

    /// <summary>What fields and a text have to satisfy together to be public.</summary>
    protected virtual IEnumerable<Fault> CheckTogether(TFields fields, TText text, string language) => [];

    /// <summary>The number that prose quotes of these fields.</summary>
    protected virtual Quantity? Quantity(TFields fields) => null;

    /// <summary>
    /// The fields with which next year's entry begins, where <see cref="Kind.BeginsNextYear"/> is set.
    /// </summary>
    protected virtual TFields NextYear(TFields fields, int year) => fields;

    /// <summary>The text with which next year's entry begins, where there is a <see cref="DownloadsMember"/>.</summary>
    protected virtual TText NextYear(TText text) => text;

    /// <summary>The fields at another place of the tree, where there is a <see cref="Kind.TreeRole"/>.</summary>
    protected virtual TFields Place(TFields fields, string? parent, int position) => fields;

    /// <summary>The year of a report.</summary>
    protected virtual int Year(TFields fields) => 0;

    /// <summary>A report's fields in another year.</summary>
    protected virtual TFields InYear(TFields fields, int year) => fields;

    /// <summary>The languages that have to be published together; null for the official ones.</summary>
    protected virtual IReadOnlyList<string>? ParityLanguages(TFields fields) => null;

    /// <summary>The language that a report is written in first.</summary>
    protected virtual string? SourceLanguage(TFields fields) => null;

    /// <summary>The time zone of a report.</summary>
    protected virtual string? TimeZone(TFields fields) => null;

    public sealed override Type DraftType => typeof(TDraft);

    public sealed override void Visit(IKindVisitor visitor) => visitor.Visit<TDraft, TText, TCard, TView>(this);

    static TFields Fields(JsonElement fields) => fields.Deserialize<TFields>(Wire.Json)!;

    static TText Text(JsonElement text) => text.Deserialize<TText>(Wire.Json)!;

    static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, Wire.Json);
}
