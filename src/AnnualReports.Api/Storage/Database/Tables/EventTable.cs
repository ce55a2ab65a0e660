using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Something that others want to learn of and that is no record of the log: a release failed, an edition was named. It
/// is written in the transaction that causes it.
/// </summary>
sealed class EventRow
{
    /// <summary>Its number, from 1, without gaps, in the order of the transactions.</summary>
    public long Sequence { get; set; }

    public required string Type { get; set; }

    public DateTime At { get; set; }

    /// <summary>The end of the log when it happened, so that it is told after the records before it.</summary>
    public long LogSequence { get; set; }

    /// <summary>The number of the report that it is about; null if it is about none or several.</summary>
    public long? ReportNo { get; set; }

    /// <summary>What it is about, such as the id of a release.</summary>
    public required string Subject { get; set; }

    /// <summary>The number of the edition.</summary>
    public int? Edition { get; set; }

    /// <summary>When the key that it is about expires.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The language of the translation.</summary>
    public string? Language { get; set; }

    /// <summary>The language that the report is written in first.</summary>
    public string? SourceLanguage { get; set; }

    /// <summary>The fields of the translation that are outdated, separated by blanks.</summary>
    public string? Fields { get; set; }

    /// <summary>The release that was reviewed as a whole, or with which the entry was.</summary>
    public Guid? ReleaseId { get; set; }

    /// <summary>The request for a review, the verdict or the comment.</summary>
    public Guid? ReviewId { get; set; }

    /// <summary>The revision that was reviewed.</summary>
    public int? Revision { get; set; }
}

/// <summary>The last event, in its one row. Whoever adds an event locks it, so that events are seen in their order.</summary>
sealed class EventHeadRow
{
    public int Id { get; set; }

    public long Sequence { get; set; }
}

sealed class EventTable : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> row)
    {
        row.ToTable("Events");
        row.HasKey(e => e.Sequence);
        row.Property(e => e.Sequence).ValueGeneratedNever();
        row.HasIndex(e => new { e.Type, e.Subject });
        row.HasIndex(e => e.At);
        row.Property(e => e.Type).HasMaxLength(Limits.Identifier);
        row.Property(e => e.Subject).HasMaxLength(Limits.Identifier);
        row.Property(e => e.Language).HasMaxLength(Limits.LanguageTag);
        row.Property(e => e.SourceLanguage).HasMaxLength(Limits.LanguageTag);
        row.Property(e => e.Fields).HasMaxLength(Limits.Note);
    }
}

sealed class EventHeadTable : IEntityTypeConfiguration<EventHeadRow>
{
    public void Configure(EntityTypeBuilder<EventHeadRow> head)
    {
        head.ToTable("EventHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new EventHeadRow { Id = 1 });
    }
}
