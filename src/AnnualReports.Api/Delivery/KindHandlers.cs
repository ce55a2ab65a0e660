using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>The handlers of a kind's routes that answer one entry.</summary>
/// <typeparam name="TView">The JSON of the entry, for OpenAPI.</typeparam>
sealed class EntryHandlers<TView>(Kind kind)
{
    /// <summary>The handler that answers in each form that the kind has: JSON, and linked data or a chart.</summary>
    public Delegate InEveryForm =>
        kind is ILinked ? OneOrLinkedData
        : kind is ISeries ? OneOrChart
        : One;

    public async Task<StoredBody<TView>> One(
        HttpContext http,
        PublicEdge edge,
        EntryAnswers entries,
        CancellationToken ct
    ) => edge.Answer<TView>(await entries.One(kind, edge.Read(http), ct));

    async Task<StoredBody<TView>> OneOrLinkedData(
        HttpContext http,
        PublicEdge edge,
        EntryAnswers entries,
        LinkedWorks works,
        CancellationToken ct
    )
    {
        var request = edge.Read(http);
        return edge.Answer<TView>(
            request.MediaType == MediaTypes.JsonLd
                ? await works.One(kind, request, ct)
                : await entries.One(kind, request, ct)
        );
    }

    async Task<StoredBody<TView>> OneOrChart(
        HttpContext http,
        PublicEdge edge,
        EntryAnswers entries,
        FigureForms forms,
        CancellationToken ct
    )
    {
        var request = edge.Read(http);
        return edge.Answer<TView>(
            request.MediaType == MediaTypes.Svg
                ? await forms.Chart(request, ct)
                : await entries.One(kind, request, ct)
        );
    }
}

/// <summary>The handlers of a kind's routes that answer a list.</summary>
/// <typeparam name="TCard">The JSON of an item, for OpenAPI.</typeparam>
sealed class ListHandlers<TCard>(Kind kind, bool overAll)
{
    /// <summary>The handler that answers in each form that the kind's lists have: JSON, and a table.</summary>
    public Delegate InEveryForm => kind is ISeries ? ListOrTable : List;

    public async Task<StoredBody<Page<TCard>>> List(
        HttpContext http,
        PublicEdge edge,
        ListAnswers lists,
        CancellationToken ct
    ) => edge.Answer<Page<TCard>>(await lists.List(edge.ReadList(http, kind, overAll), ct));

    async Task<StoredBody<Page<TCard>>> ListOrTable(
        HttpContext http,
        PublicEdge edge,
        ListAnswers lists,
        FigureForms forms,
        CancellationToken ct
    )
    {
        var request = edge.Read(http);
        return edge.Answer<Page<TCard>>(
            TableForm.IsTable(request)
                ? await forms.Table(request, ct)
                : await lists.List(edge.WithList(request, kind, overAll), ct)
        );
    }
}
