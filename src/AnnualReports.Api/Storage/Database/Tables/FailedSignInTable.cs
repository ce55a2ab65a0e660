using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>How often signing in failed from an address, on all instances. Rows of earlier intervals are deleted.</summary>
sealed class FailedSignInRow
{
    /// <summary>When the interval began.</summary>
    public DateTime Since { get; set; }

    /// <summary>An IPv4 address, or an IPv6 network.</summary>
    public required string Address { get; set; }

    public int Count { get; set; }
}

sealed class FailedSignInTable : IEntityTypeConfiguration<FailedSignInRow>
{
    public void Configure(EntityTypeBuilder<FailedSignInRow> failed)
    {
        failed.HasKey(f => new { f.Since, f.Address });
        failed.Property(f => f.Address).HasMaxLength(Limits.Address);
    }
}
