namespace AnnualReports.Api.Storage;

/// <summary>An entry. Its number is for joins and sorting; its id for the wire.</summary>
sealed class EntryRow
{
    public long No { get; set; }

    public Guid Id { get; set; }

    public required string Kind { get; set; }

    /// <summary>The number of its report; 0, never null, for reports and themes, because a nullable column in a unique key is not enforced as meant.</summary>
    public long ReportNo { get; set; }

    public required string Slug { get; set; }

    /// <summary>A report's year, unique among reports; 0 for the other kinds.</summary>
    public int Year { get; set; }

    /// <summary>The newest revision.</summary>
    public int Head { get; set; }

    public DateTime? DeletedAt { get; set; }

    /// <summary>The number of the entry of an earlier report that its first revision was copied from; 0 where it was written anew.</summary>
    public long CopiedFrom { get; set; }

    /// <summary>Which revision of that was copied.</summary>
    public int CopiedRevision { get; set; }

    public EntryRow Copy() => (EntryRow)MemberwiseClone();
}

/// <summary>One save of an entry, all languages; never changed or deleted.</summary>
sealed class RevisionRow
{
    public long EntryNo { get; set; }

    /// <summary>The same for an entry of this number.</summary>
    public RevisionRow Numbered(long entryNo)
    {
        var copy = (RevisionRow)MemberwiseClone();
        copy.EntryNo = entryNo;
        return copy;
    }

    public int Number { get; set; }

    /// <summary>The draft as JSON; null once erased.</summary>
    public string? Content { get; set; }

    /// <summary>The languages that it has texts in, each between spaces, for lists.</summary>
    public required string Languages { get; set; }

    public DateTime SavedAt { get; set; }

    public Guid SavedBy { get; set; }

    public string? Note { get; set; }
}

/// <summary>What the newest revision of an entry refers to.</summary>
sealed class ReferenceRow
{
    public long EntryNo { get; set; }

    public long TargetNo { get; set; }

    public required string Role { get; set; }
}

/// <summary>A record of the publication log.</summary>
sealed class PublicationRow
{
    public long Sequence { get; set; }

    public long? EntryNo { get; set; }

    public required string Language { get; set; }

    public required string Action { get; set; }

    public int Revision { get; set; }

    public int FieldsRevision { get; set; }

    public int Shape { get; set; }

    public byte[]? Body { get; set; }

    public byte[]? BodyHash { get; set; }

    public int CardLength { get; set; }

    public DateTime At { get; set; }

    public Guid By { get; set; }

    public Guid? ReleaseId { get; set; }

    public string? ChangeKind { get; set; }

    public string? ChangeNote { get; set; }

    public byte[]? NoteHash { get; set; }

    public required byte[] PreviousHash { get; set; }

    public required byte[] RecordHash { get; set; }

    /// <summary>In which report's history the public is told of the record: its number, or 0 for what belongs to none; null where it is not told of.</summary>
    public long? ToldIn { get; set; }
}

/// <summary>The end of the log: one row, updated first by every transaction that changes the public, so that they queue here.</summary>
sealed class LogHeadRow
{
    public int Id { get; set; }

    public long Sequence { get; set; }

    public DateTime At { get; set; }

    public required byte[] RecordHash { get; set; }
}

/// <summary>An interval of the log in which a record answers for an entry in a language asked for.</summary>
sealed class LiveRow
{
    public long EntryNo { get; set; }

    public required string Language { get; set; }

    public long Since { get; set; }

    /// <summary>The position from which something else answers; null: it answers now.</summary>
    public long? Until { get; set; }

    public long Sequence { get; set; }

    /// <summary>The last record that published the text; 0 where another language stands in, or it is gone. Feeds show the newest by it.</summary>
    public long Published { get; set; }

    public bool IsFallback { get; set; }

    public bool Gone { get; set; }

    public required string Kind { get; set; }

    public long ReportNo { get; set; }

    public int Year { get; set; }

    public int Position { get; set; }

    public DateOnly DateFrom { get; set; }

    public DateOnly DateTo { get; set; }

    public bool Featured { get; set; }

    public required string Slug { get; set; }
}

/// <summary>A word to find a live entry by.</summary>
sealed class LiveTermRow
{
    public long EntryNo { get; set; }

    public required string Language { get; set; }

    public long Since { get; set; }

    public long? Until { get; set; }

    public required string Facet { get; set; }

    public required string Value { get; set; }

    /// <summary>From here on as in Live: by what a filtered list is ordered.</summary>
    public required string Kind { get; set; }

    public long ReportNo { get; set; }

    public int Year { get; set; }

    public int Position { get; set; }

    /// <summary>The same for an entry and a report of these numbers.</summary>
    public LiveTermRow Numbered(long entryNo, long reportNo)
    {
        var copy = (LiveTermRow)MemberwiseClone();
        (copy.EntryNo, copy.ReportNo) = (entryNo, reportNo);
        return copy;
    }
}

/// <summary>The last record that changed something under a report, or anything (0).</summary>
sealed class ScopeRow
{
    public long ReportNo { get; set; }

    public long LastSequence { get; set; }
}

/// <summary>The last record that changed what readers of a language see under a report, beside the reports (-1), or anywhere (0).</summary>
sealed class LanguageScopeRow
{
    public long ReportNo { get; set; }

    public required string Language { get; set; }

    public long LastSequence { get; set; }
}

/// <summary>What a migration added and is to be filled yet (<see cref="Fillings"/>).</summary>
sealed class FillingRow
{
    public required string Name { get; set; }

    /// <summary>Behind which key it goes on.</summary>
    public long After { get; set; }
}

/// <summary>A numbered position in the log for one report; never changed.</summary>
sealed class EditionRow
{
    public long ReportNo { get; set; }

    /// <summary>From 1 in each report.</summary>
    public int Number { get; set; }

    public long Sequence { get; set; }

    /// <summary>The instant of the record at that position.</summary>
    public DateTime At { get; set; }

    public DateTime NamedAt { get; set; }

    public Guid NamedBy { get; set; }

    public string? Label { get; set; }

    /// <summary>A note by language, as JSON.</summary>
    public string? Note { get; set; }

    public Guid? ReleaseId { get; set; }

    /// <summary>How many entries times languages its manifest has.</summary>
    public int Count { get; set; }

    /// <summary>SHA-256 over its manifest.</summary>
    public required byte[] Digest { get; set; }
}

/// <summary>A link that shows drafts in delivery's shape; only the hash of its token is kept.</summary>
sealed class PreviewLinkRow
{
    public Guid Id { get; set; }

    public required byte[] TokenHash { get; set; }

    public required string Name { get; set; }

    public long ReportNo { get; set; }

    /// <summary>The planned release that it shows over what is public; null: all newest drafts.</summary>
    public Guid? ReleaseId { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>How often it was used.</summary>
    public int Uses { get; set; }

    public DateTime? LastUsedAt { get; set; }
}

/// <summary>A key of management; only its hash is kept.</summary>
sealed class ApiKeyRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required byte[] Hash { get; set; }

    public required string Role { get; set; }

    /// <summary>Whether it is the one that the configuration sets.</summary>
    public bool Configured { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}
