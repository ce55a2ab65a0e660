using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>How a term is translated between two languages.</summary>
sealed class GlossaryTermRow
{
    public Guid Id { get; set; }

    public required string FromLanguage { get; set; }

    public required string ToLanguage { get; set; }

    public required string Source { get; set; }

    /// <summary>The term in small letters, which is there once for two languages.</summary>
    public required string SourceKey { get; set; }

    public required string Target { get; set; }

    /// <summary>Other translations that are right, each on a line; null if there are none.</summary>
    public string? Alternatives { get; set; }

    /// <summary>Translations that are wrong, each on a line; null if there are none.</summary>
    public string? Forbidden { get; set; }

    public string? Note { get; set; }

    /// <summary>The words by which the list is searched.</summary>
    public required string Words { get; set; }

    public DateTime ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <summary>How often it was changed.</summary>
    public int Version { get; set; }

    /// <summary>Distinguishes the last change from another one with the same version.</summary>
    public Guid Stamp { get; set; }
}

/// <summary>
/// How often the glossary was changed, in its one row. Whoever changes a term locks it, so that the number of terms is
/// limited, and every instance learns that it has to read the terms again.
/// </summary>
sealed class GlossaryHeadRow
{
    public int Id { get; set; }

    public long Version { get; set; }
}

sealed class GlossaryTermTable : IEntityTypeConfiguration<GlossaryTermRow>
{
    public void Configure(EntityTypeBuilder<GlossaryTermRow> term)
    {
        term.ToTable("GlossaryTerms");
        term.Property(t => t.Id).ValueGeneratedNever();
        term.HasIndex(t => new
        {
            t.FromLanguage,
            t.ToLanguage,
            t.SourceKey,
        })
            .IsUnique();
        term.Property(t => t.FromLanguage).HasMaxLength(Limits.LanguageTag);
        term.Property(t => t.ToLanguage).HasMaxLength(Limits.LanguageTag);
        term.Property(t => t.Source).HasMaxLength(Limits.Term);
        term.Property(t => t.SourceKey).HasMaxLength(Limits.Term);
        term.Property(t => t.Target).HasMaxLength(Limits.Term);
        term.Property(t => t.Note).HasMaxLength(Limits.Note);
        term.Property(t => t.Words).HasMaxLength(Limits.TitleWords);
    }
}

sealed class GlossaryHeadTable : IEntityTypeConfiguration<GlossaryHeadRow>
{
    public void Configure(EntityTypeBuilder<GlossaryHeadRow> head)
    {
        head.ToTable("GlossaryHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new GlossaryHeadRow { Id = 1 });
    }
}
