using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// A row of the audit: who did what, when and from where. Rows are chained by their hashes as records of the log are.
/// What is personal in them stands in the chain as a salted hash, so that it can be taken out.
/// </summary>
sealed class AuditRow
{
    public long Sequence { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who; null for nobody known, and once it was taken out.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>The client's address; null for the program itself, and once it was taken out.</summary>
    public string? Address { get; set; }

    /// <summary>Which of the actor's keys was sent; null for a sign-in, and once it was taken out.</summary>
    public Guid? KeyId { get; set; }

    /// <summary>The person whom it was done to; null if it was done to none, and once it was taken out.</summary>
    public string? About { get; set; }

    /// <summary>Random bytes that are hashed with what is personal; null once that was taken out.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>SHA-256 over the salt and what is personal.</summary>
    public required byte[] PersonHash { get; set; }

    public required string Operation { get; set; }

    /// <summary>One of <see cref="AuditOutcomes"/>.</summary>
    public required string Outcome { get; set; }

    /// <summary>How many times it happened: more than once where events of a minute are counted together.</summary>
    public int Count { get; set; }

    public string? Target { get; set; }

    public long? EntryNo { get; set; }

    public long? ReportNo { get; set; }

    public string? Languages { get; set; }

    public int? RevisionBefore { get; set; }

    public int? RevisionAfter { get; set; }

    public long? FirstRecord { get; set; }

    public long? LastRecord { get; set; }

    public string? Detail { get; set; }

    public string? TraceId { get; set; }

    public required byte[] PreviousHash { get; set; }

    public required byte[] RowHash { get; set; }
}

sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("Audit");
        row.HasKey(a => a.Sequence);
        row.Property(a => a.Sequence).ValueGeneratedNever();
        row.HasIndex(a => new { a.EntryNo, a.Sequence }).HasFilter("[EntryNo] IS NOT NULL");
        row.HasIndex(a => new { a.ActorId, a.Sequence });
        row.HasIndex(a => new { a.At, a.Sequence });
        row.HasIndex(a => a.LastRecord).HasFilter("[LastRecord] IS NOT NULL");
        // Few rows are about somebody; whoever looks for those about one person looks through these alone.
        row.HasIndex(a => a.Sequence, "IX_Audit_AboutSomebody").HasFilter("[About] IS NOT NULL");
        row.Property(a => a.Address).HasMaxLength(Limits.Address);
        row.Property(a => a.About).HasMaxLength(Limits.Note);
        row.Property(a => a.Salt).HasMaxLength(Limits.Salt);
        row.Property(a => a.PersonHash).HasMaxLength(ReportsDb.HashLength);
        row.Property(a => a.Operation).HasMaxLength(Limits.Operation);
        row.Property(a => a.Outcome).HasMaxLength(Limits.KindName);
        row.Property(a => a.Target).HasMaxLength(Limits.Operation);
        row.Property(a => a.Languages).HasMaxLength(Limits.LanguageList);
        row.Property(a => a.Detail).HasMaxLength(Limits.Note);
        row.Property(a => a.TraceId).HasMaxLength(Limits.TraceId);
        row.Property(a => a.PreviousHash).HasMaxLength(ReportsDb.HashLength);
        row.Property(a => a.RowHash).HasMaxLength(ReportsDb.HashLength);
    }
}
