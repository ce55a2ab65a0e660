using AnnualReports.Api.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>An index that is open for writing. Only the follower uses it; readers use the views that it makes.</summary>
sealed class OpenIndex : IDisposable
{
    /// <summary>How much memory new documents take before they are written to files.</summary>
    const double BufferMegabytes = 32;

    // Files are read, not mapped: a file that somebody cuts is then a fault that can be answered, and not the end of the
    // program. It is no slower either.
    readonly NIOFSDirectory directory;
#pragma warning disable CA2213 // A rollback closes it, and disposing of it would store what was not committed.
    readonly IndexWriter writer;
#pragma warning restore CA2213
    readonly KnownValues values;
    /// <summary>
    /// Tells it from others that show the same position: the same texts can stand in another order there, because a word
    /// counts by how many texts have it, deleted ones included until they are merged away.
    /// </summary>
    readonly Guid identity = Guid.NewGuid();

    DirectoryReader? newest;

    OpenIndex(NIOFSDirectory directory, IndexCursor cursor, SearchFields fields, bool isNew)
    {
        (this.directory, Cursor, Analysis) = (directory, cursor, new(cursor.Languages));
        values = new(fields.Filtered);
        writer = new(
            directory,
            new(LanguageAnalyzer.Version, Analysis.OfFields)
            {
                OpenMode = isNew ? OpenMode.CREATE : OpenMode.APPEND,
                RAMBufferSizeMB = BufferMegabytes,
                Similarity = new BM25Similarity(),
                // Deleted documents are merged away wherever they are when something was erased by law.
                MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
                MergeScheduler = OneMergeAtATime(),
                MergedSegmentWarmer = values,
            }
        );
    }

    static ConcurrentMergeScheduler OneMergeAtATime()
    {
        var merges = new ConcurrentMergeScheduler();
        merges.SetMaxMergesAndThreads(3, 1);
        return merges;
    }

    /// <summary>How far it came, without what was not committed yet.</summary>
    public IndexCursor Cursor { get; private set; }

    public LanguageAnalysis Analysis { get; }

    /// <summary>An index without documents.</summary>
    public static OpenIndex Create(string folder, IndexCursor cursor, SearchFields fields)
    {
        Directory.CreateDirectory(folder);
#pragma warning disable CA2000 // The index disposes of it.
        return new(In(folder), cursor, fields, isNew: true);
#pragma warning restore CA2000
    }

    /// <summary>The index in a folder; null if there is none, or one that is damaged.</summary>
    public static OpenIndex? TryOpen(string folder, SearchFields fields)
    {
        if (!Directory.Exists(folder))
            return null;
#pragma warning disable CA2000 // The index disposes of it, or it is disposed of below.
        var directory = In(folder);
#pragma warning restore CA2000
        try
        {
            if (CursorOf(directory) is { } cursor)
                return new(directory, cursor, fields, isNew: false);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            // Whatever it was, the index is made anew.
        }
        directory.Dispose();
        return null;
    }

    /// <summary>Whether a fault means that files of the index are missing or are not what was written.</summary>
    public static bool IsDamage(Exception fault) =>
        fault is IOException or ArgumentException or IndexOutOfRangeException or FormatException or InvalidDataException
            or System.Text.Json.JsonException or UnauthorizedAccessException;

    /// <summary>Reads the cursor of the last commit, and every file that belongs to it, to see whether it is whole.</summary>
    static IndexCursor? CursorOf(NIOFSDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
            return null;
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return IndexCursor.Read(reader.IndexCommit.UserData);
    }

    // The folder is held by its own lock, so within it one for this process is enough.
    static NIOFSDirectory In(string folder) => new(folder, new SingleInstanceLockFactory());

    /// <summary>Puts the documents of an entry in place of those that it has.</summary>
    public void Replace(long entryNo, IEnumerable<Lucene.Net.Documents.Document> documents) =>
        writer.UpdateDocuments(Documents.Key(entryNo), documents);

    /// <summary>
    /// What the index shows now. What the view before has of its own is closed once nobody reads it any more.
    /// </summary>
    public SearchView View(long position)
    {
        var before = newest;
        newest = before is null
            ? DirectoryReader.Open(writer, applyAllDeletes: true)
            : DirectoryReader.OpenIfChanged(before, writer, applyAllDeletes: true) ?? before;
        if (newest != before)
            before?.DecRef();
        foreach (var part in newest.Leaves)
            values.Of(part.AtomicReader);
        return new(newest, position, $"{identity:N}.{position}", Analysis, values);
    }

    /// <summary>Stores what was done, together with how far it came.</summary>
    public void Commit(IndexCursor cursor)
    {
        writer.SetCommitData(cursor.Write());
        writer.Commit();
        Cursor = cursor;
    }

    /// <summary>Writes all parts of the index that have deleted documents anew, without them.</summary>
    public void MergeDeleted() => writer.ForceMergeDeletes(doWait: true);

    /// <summary>Deletes the files that only closed views have used.</summary>
    public void DeleteUnusedFiles() => writer.DeleteUnusedFiles();

    /// <summary>Closes it as it was at the last commit.</summary>
    public void Dispose()
    {
        writer.Rollback();
        newest?.DecRef();
        directory.Dispose();
    }
}
