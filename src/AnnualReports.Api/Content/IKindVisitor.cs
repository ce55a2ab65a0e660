namespace AnnualReports.Api.Content;

/// <summary>Receives a kind together with its types on the wire, as type arguments.</summary>
interface IKindVisitor
{
    void Visit<TDraft, TText, TCard, TView>(Kind kind)
        where TDraft : class
        where TText : class
        where TCard : class
        where TView : class, TCard;
}
