namespace AnnualReports.Contracts.Client;

/// <content>The text of a draft in one language.</content>
public partial class Drafts<TDraft, TText>
{
    /// <summary>One translation, with an ETag of its own.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<TText>> Translation(Guid id, Language language, CancellationToken ct = default) =>
        client.Ask<TText>(HttpMethod.Get, $"{path}/{id}/translations/{language}", ct: ct);

    /// <summary>Saves one translation.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="eTag">The <c>ETag</c> that was read; null for a new translation.</param>
    /// <param name="text">The text.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<TText>> Translate(
        Guid id,
        Language language,
        string? eTag,
        TText text,
        string? note = null,
        CancellationToken ct = default
    ) =>
        client.Ask<TText>(
            HttpMethod.Put,
            Noted($"{path}/{id}/translations/{language}", note),
            text,
            ifMatch: eTag,
            ifNoneMatch: eTag is null ? "*" : null,
            ct: ct
        );

    /// <summary>One translation beside its source, with what changed in the source since it was made.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="source">The language to translate from; null for the one that the report is written in first.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<TranslationWork<TText>>> TranslationWork(
        Guid id,
        Language language,
        Language? source = null,
        CancellationToken ct = default
    ) =>
        client.Ask<TranslationWork<TText>>(
            HttpMethod.Get,
            Query.On($"{path}/{id}/translations/{language}/work", ("source", source?.ToString())),
            ct: ct
        );

    /// <summary>Confirms that a translation still holds, though its source has changed or a machine made it.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="eTag">The <c>ETag</c> of the translation or, better, of the translation beside its source.</param>
    /// <param name="fields">The fields that hold; null for all.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ConfirmedTranslation>> Confirm(
        Guid id,
        Language language,
        string eTag,
        IReadOnlyList<string>? fields = null,
        string? note = null,
        CancellationToken ct = default
    ) =>
        client.Ask<ConfirmedTranslation>(
            HttpMethod.Post,
            Noted($"{path}/{id}/translations/{language}/confirm", note),
            new ConfirmRequest { Fields = fields },
            ifMatch: eTag,
            ct: ct
        );

    /// <summary>Has the machine translate fields that are missing or outdated, if one is configured.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language to translate into.</param>
    /// <param name="request">Which fields, and from which language; by default all that are missing.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MachineTranslated>> TranslateByMachine(
        Guid id,
        Language language,
        MachineRequest? request = null,
        string? note = null,
        CancellationToken ct = default
    ) =>
        client.Ask<MachineTranslated>(
            HttpMethod.Post,
            Noted($"{path}/{id}/translations/{language}/machine", note),
            request ?? new MachineRequest(),
            ct: ct
        );
}
