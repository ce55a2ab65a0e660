using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A record of the log.</summary>
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

    /// <summary>
    /// The number of the report in whose public history the record appears, 0 if it belongs to none; null if it does
    /// not appear.
    /// </summary>
    public long? ToldIn { get; set; }
}

sealed class PublicationTable : IEntityTypeConfiguration<PublicationRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> record)
    {
        record.HasKey(p => p.Sequence);
        record.Property(p => p.Sequence).ValueGeneratedNever();
        record.HasIndex(p => new
        {
            p.EntryNo,
            p.Language,
            p.Sequence,
        });
        record.HasIndex(p => new { p.Action, p.Sequence });
        record.HasIndex(p => new { p.At, p.Sequence });
        record.HasIndex(p => p.BodyHash);
        record.HasIndex(p => new { p.ReleaseId, p.Sequence }).HasFilter("[ReleaseId] IS NOT NULL");
        // Public history contains few of the records and is read newest first: of one report, and of all.
        record
            .HasIndex(
                p => new
                {
                    p.ToldIn,
                    p.Language,
                    p.Sequence,
                },
                "IX_Publications_Told"
            )
            .HasFilter("[ToldIn] IS NOT NULL");
        record
            .HasIndex(p => new { p.Language, p.Sequence }, "IX_Publications_ToldOverAll")
            .HasFilter("[ToldIn] IS NOT NULL");
        record.HasOne<EntryRow>().WithMany().HasForeignKey(p => p.EntryNo).OnDelete(DeleteBehavior.Restrict);
        record.Property(p => p.Language).HasMaxLength(Limits.LanguageTag);
        record.Property(p => p.Action).HasMaxLength(Limits.KindName);
        record.Property(p => p.ChangeKind).HasMaxLength(Limits.KindName);
        record.Property(p => p.BodyHash).HasMaxLength(ReportsDb.HashLength);
        record.Property(p => p.NoteHash).HasMaxLength(ReportsDb.HashLength);
        record.Property(p => p.PreviousHash).HasMaxLength(ReportsDb.HashLength);
        record.Property(p => p.RecordHash).HasMaxLength(ReportsDb.HashLength);
    }
}
