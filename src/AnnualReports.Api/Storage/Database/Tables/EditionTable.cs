using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An edition: a numbered position in the log for one report. It never changes.</summary>
sealed class EditionRow
{
    public long ReportNo { get; set; }

    /// <summary>From 1 in each report.</summary>
    public int Number { get; set; }

    public long Sequence { get; set; }

    /// <summary>The time of the record at that position.</summary>
    public DateTime At { get; set; }

    public DateTime NamedAt { get; set; }

    public Guid NamedBy { get; set; }

    public string? Label { get; set; }

    /// <summary>A note by language, as JSON.</summary>
    public string? Note { get; set; }

    public Guid? ReleaseId { get; set; }

    /// <summary>The number of lines of its manifest.</summary>
    public int Count { get; set; }

    /// <summary>SHA-256 over its manifest.</summary>
    public required byte[] Digest { get; set; }
}

sealed class EditionTable : IEntityTypeConfiguration<EditionRow>
{
    public void Configure(EntityTypeBuilder<EditionRow> edition)
    {
        edition.HasKey(e => new { e.ReportNo, e.Number });
        edition.HasIndex(e => new { e.ReportNo, e.Sequence });
        edition.HasIndex(e => e.Digest);
        edition.HasOne<EntryRow>().WithMany().HasForeignKey(e => e.ReportNo).OnDelete(DeleteBehavior.Restrict);
        edition.Property(e => e.Label).HasMaxLength(Limits.Title);
        edition.Property(e => e.Digest).HasMaxLength(ReportsDb.HashLength);
    }
}
