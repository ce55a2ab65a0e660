using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// A paragraph and its translation, as an entry had them in a revision. All rows can be made again from the revisions.
/// </summary>
sealed class TranslationUnitRow
{
    /// <summary>Made from the entry, the member, the languages and the paragraph, so that each is there once.</summary>
    public long Id { get; set; }

    public long EntryNo { get; set; }

    /// <summary>The number of the report that grants are for; 0 for what belongs to no report.</summary>
    public long ReportNo { get; set; }

    public required string FromLanguage { get; set; }

    public required string ToLanguage { get; set; }

    public required string Member { get; set; }

    /// <summary>Made from the languages and the paragraph, by which the same paragraph is found.</summary>
    public long SourceHash { get; set; }

    public required string Source { get; set; }

    public required string Target { get; set; }

    /// <summary>The revision that brought this translation.</summary>
    public int Revision { get; set; }

    public DateTime At { get; set; }
}

/// <summary>One of the numbers by which paragraphs with the same words are found.</summary>
sealed class TranslationMarkRow
{
    public long Mark { get; set; }

    public long UnitId { get; set; }
}

sealed class TranslationUnitTable : IEntityTypeConfiguration<TranslationUnitRow>
{
    public void Configure(EntityTypeBuilder<TranslationUnitRow> unit)
    {
        unit.ToTable("TranslationUnits");
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.HasIndex(u => u.SourceHash);
        unit.HasIndex(u => u.EntryNo);
        unit.HasOne<EntryRow>().WithMany().HasForeignKey(u => u.EntryNo).OnDelete(DeleteBehavior.Restrict);
        unit.Property(u => u.FromLanguage).HasMaxLength(Limits.LanguageTag);
        unit.Property(u => u.ToLanguage).HasMaxLength(Limits.LanguageTag);
        unit.Property(u => u.Member).HasMaxLength(Limits.Identifier);
    }
}

sealed class TranslationMarkTable : IEntityTypeConfiguration<TranslationMarkRow>
{
    public void Configure(EntityTypeBuilder<TranslationMarkRow> mark)
    {
        mark.ToTable("TranslationMarks");
        mark.HasKey(m => new { m.Mark, m.UnitId });
        mark.HasIndex(m => m.UnitId);
        mark.HasOne<TranslationUnitRow>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Cascade);
    }
}
