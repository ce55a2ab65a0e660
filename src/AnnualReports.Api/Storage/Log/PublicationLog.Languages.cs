using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <content>The records of the languages that are configured.</content>
sealed partial class PublicationLog
{
    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    public Task CheckLanguages(CancellationToken ct) => logLanguages.Check(ct);

    /// <summary>Takes the languages of the log in place of those of the settings, and follows the log.</summary>
    public Task FollowLanguages(CancellationToken ct) => logLanguages.Begin(ct);

    /// <summary>
    /// Whether the log had the languages that it has now once before: an instance with old settings may have been started
    /// again after others were given new ones.
    /// </summary>
    public Task<bool> HasLanguagesOfBefore(CancellationToken ct) => logLanguages.AreThoseOfBefore(ct);

    /// <summary>
    /// Appends a record with the configured languages, if the log has others; their fallback then holds from this
    /// position on. From then on, the program follows the log.
    /// </summary>
    public async Task<bool> Configure(CancellationToken ct)
    {
        var isNew = await AppendLanguages(ct);
        await logLanguages.Begin(ct);
        return isNew;
    }

    async Task<bool> AppendLanguages(CancellationToken ct)
    {
        // Checked first without the lock, which is a write: the program has to start while the disk is full.
        if (await logLanguages.AreConfigured(ct))
            return false;
        IReadOnlyList<Publication> appended = [];
        await transactions.Write(
            async token =>
            {
                var end = await transactions.Lock(token);
                if (await logLanguages.AreConfigured(token))
                    return appended = [];
                var at = Instants.After(end.At, time.Now());
                return appended = await Append(end, [logLanguages.ToRecord()], at, new(db.Actor), token);
            },
            token => IsCommitted(appended, token),
            ct
        );
        return appended.Count > 0;
    }
}
