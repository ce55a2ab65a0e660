using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// Keeps the index of this program: opens it, or builds it anew where there is none that fits, and then follows the
/// log. What it does is shown at once, and stored from time to time: after a stop, the records since are handled again.
/// </summary>
sealed partial class SearchFollower(
    FollowerTools tools,
    ILogger<SearchFollower> log,
    IServiceScopeFactory scopes,
    SearchIndex shown,
    IndexFolder folder,
    SearchFields fields,
    TimeProvider time
) : LogFollower(tools, log)
{
    /// <summary>How many records are handled together.</summary>
    const int Together = 500;

    /// <summary>After how many records, or after how long, what was done is stored.</summary>
    const int StoredRecords = 2_000;

    static readonly TimeSpan StoredAfter = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for searches that still read files which have to go. No search runs longer.</summary>
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    readonly TimeProvider time = time;
    OpenIndex? index;
    IndexCursor? done;
    long storedAt;

    protected override string Name => "search";

    protected override bool MustBeginAgain => index is null || shown.IsSuspect;

    protected override async Task<long> Begin(CancellationToken ct)
    {
        Close();
        shown.IsSuspect = false;
        folder.ClearAbandoned();
        await using var scope = scopes.CreateProgramScope("BuildSearch");
        var building = scope.ServiceProvider.GetRequiredService<IndexBuilding>();
        index = OpenIndex.TryOpen(folder.Path, fields);
        if (index is null || !await building.Fits(index.Cursor, ct))
        {
            Close();
            folder.Clear();
            index = OpenIndex.Create(folder.Path, await building.Now(ct), fields);
        }
        if (index.Cursor.BuiltTo is not null)
            await Build(building, index, ct);
        (done, storedAt) = (index.Cursor, time.GetTimestamp());
        shown.Show(index.View(done.Sequence));
        return done.Sequence;
    }

    async Task Build(IndexBuilding building, OpenIndex built, CancellationToken ct)
    {
        LogBuilding(log, folder.Path);
        var began = time.GetTimestamp();
        var texts = await building.Build(built, ct);
        LogBuilt(log, texts, time.GetElapsedTime(began).TotalSeconds);
    }

    protected override async Task<long> Advance(long after, long head, CancellationToken ct)
    {
        if (index is null)
            return BeginAgain();
        try
        {
            return await Follow(index, after, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !Unreachable.Is(fault))
        {
            // What was begun is forgotten, and it goes on from what is stored.
            Close();
            BeginAgain();
            throw;
        }
    }

    async Task<long> Follow(OpenIndex open, long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("FollowSearch");
        var building = scope.ServiceProvider.GetRequiredService<IndexBuilding>();
        var followed = await building.Follow(open, after, Together, ct);
        if (followed.Languages is { } languages && !open.Cursor.HasLanguages(languages))
        {
            // Which text answers in which language has changed for every entry.
            Close();
            folder.Clear();
            return BeginAgain();
        }
        var next = new IndexCursor(followed.To, followed.Hash, open.Cursor.Languages, BuiltTo: null);
        if (followed.Erased)
            await Erase(open, next, ct);
        else
        {
            shown.Show(open.View(next.Sequence));
            if (next.Sequence - open.Cursor.Sequence >= StoredRecords || time.GetElapsedTime(storedAt) >= StoredAfter)
                Store(open, next);
        }
        // Last, so that a stop in between stores nothing that was not done.
        done = next;
        return next.Sequence;
    }

    /// <summary>
    /// Removes the words of all texts that are no longer public from the files: those that were erased are among them.
    /// Only then does the follower go on, so that after a stop it is done again.
    /// </summary>
    async Task Erase(OpenIndex open, IndexCursor cursor, CancellationToken ct)
    {
        open.MergeDeleted();
        shown.Show(open.View(cursor.Sequence));
        for (var began = time.GetTimestamp(); !shown.OthersAreClosed();)
        {
            if (time.GetElapsedTime(began) > MostWait)
                throw new IOException("Searches still read files from which an erased text has to go.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, ct);
        }
        Store(open, cursor);
        open.DeleteUnusedFiles();
        folder.ClearAbandoned();
    }

    void Store(OpenIndex open, IndexCursor cursor)
    {
        open.Commit(cursor);
        storedAt = time.GetTimestamp();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (index is not null && done is not null && done.Sequence > index.Cursor.Sequence)
            Store(index, done);
        Close();
    }

    void Close()
    {
        shown.Show(null);
        index?.Dispose();
        (index, done) = (null, null);
    }

    public override void Dispose()
    {
        Close();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The index of the search is being built in {Folder}")]
    static partial void LogBuilding(ILogger log, string folder);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The index of the search is built: {Texts} texts in {Seconds:0.0} seconds"
    )]
    static partial void LogBuilt(ILogger log, int texts, double seconds);
}
