using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The last record that changed the answers in a requested language: in a report, outside reports (-1), or anywhere
/// (0).
/// </summary>
sealed class LanguageScopeRow
{
    public long ReportNo { get; set; }

    public required string Language { get; set; }

    public long LastSequence { get; set; }
}

sealed class LanguageScopeTable : IEntityTypeConfiguration<LanguageScopeRow>
{
    public void Configure(EntityTypeBuilder<LanguageScopeRow> scope)
    {
        scope.HasKey(s => new { s.ReportNo, s.Language });
        scope.Property(s => s.ReportNo).ValueGeneratedNever();
        scope.Property(s => s.Language).HasMaxLength(Limits.LanguageTag);
    }
}
