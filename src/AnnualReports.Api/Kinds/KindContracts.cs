using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Finds kinds by the types of their contract. An answer that is about one kind, such as a priority's timeline, names
/// that kind by the type that it sends, so the compiler checks the name. What several kinds may be able to do is an
/// interface that they implement, such as <see cref="ILinked"/>.
/// </summary>
static class KindContracts
{
    /// <summary>The kind whose drafts or views have this type.</summary>
    public static Kind OfContract<T>(this KindSet kinds) =>
        kinds.All.Single(k => k.DraftType == typeof(T) || k is IDocumentedKind d && d.ViewType == typeof(T));
}
