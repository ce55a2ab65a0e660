using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An entry. Its number is used in joins and sorting, its id on the wire.</summary>
sealed class EntryRow
{
    public long No { get; set; }

    public Guid Id { get; set; }

    public required string Kind { get; set; }

    /// <summary>
    /// The number of its report; 0 for reports and themes. It is never null, because a unique index treats nulls
    /// differently in the two stores.
    /// </summary>
    public long ReportNo { get; set; }

    public required string Slug { get; set; }

    /// <summary>A report's year, unique among reports; 0 for the other kinds.</summary>
    public int Year { get; set; }

    /// <summary>The number of its newest revision.</summary>
    public int Head { get; set; }

    public DateTime? DeletedAt { get; set; }

    /// <summary>
    /// The number of the entry of an earlier report that its first revision was copied from; 0 if it was not copied.
    /// </summary>
    public long CopiedFrom { get; set; }

    /// <summary>The revision that was copied.</summary>
    public int CopiedRevision { get; set; }

    /// <summary>The language that a report is written in first; null for the default language, and in other kinds.</summary>
    public string? SourceLanguage { get; set; }

    /// <summary>
    /// What last happened to it in reviews: one of <see cref="ReviewStates"/>; null if nobody asked for a review and none
    /// was made. Where it is null, saving looks for no approval.
    /// </summary>
    public string? ReviewState { get; set; }

    /// <summary>The revision that this was about.</summary>
    public int? ReviewedRevision { get; set; }

    /// <summary>
    /// The number of the report that grants for it name: a report's own, or the one that it belongs to; 0 if it belongs
    /// to none.
    /// </summary>
    public long GrantedIn => ReportNo != 0 ? ReportNo : Year != 0 ? No : 0;

    public EntryRow Copy() => (EntryRow)MemberwiseClone();
}

sealed class EntryTable : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> entry)
    {
        entry.HasKey(e => e.No);
        entry.Ignore(e => e.GrantedIn);
        entry.HasIndex(e => e.Id).IsUnique();
        entry
            .HasIndex(e => new
            {
                e.Kind,
                e.ReportNo,
                e.Slug,
            })
            .IsUnique()
            .HasFilter("[DeletedAt] IS NULL");
        // Figures over the years are read by the same slug in all reports.
        entry.HasIndex(e => new { e.Kind, e.Slug }).HasFilter("[DeletedAt] IS NULL");
        entry.HasIndex(e => e.Year).IsUnique().HasFilter("[DeletedAt] IS NULL AND [Year] <> 0");
        entry.Property(e => e.Head).IsConcurrencyToken();
        entry.Property(e => e.Kind).HasMaxLength(Limits.KindName);
        entry.Property(e => e.Slug).HasMaxLength(Limits.Slug);
        entry.Property(e => e.SourceLanguage).HasMaxLength(Limits.LanguageTag);
        entry.Property(e => e.ReviewState).HasMaxLength(Limits.KindName);
    }
}
