using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The last record that changed something in a report, or anything at all (0).</summary>
sealed class ScopeRow
{
    public long ReportNo { get; set; }

    public long LastSequence { get; set; }
}

sealed class ScopeTable : IEntityTypeConfiguration<ScopeRow>
{
    public void Configure(EntityTypeBuilder<ScopeRow> scope)
    {
        scope.HasKey(s => s.ReportNo);
        scope.Property(s => s.ReportNo).ValueGeneratedNever();
    }
}
