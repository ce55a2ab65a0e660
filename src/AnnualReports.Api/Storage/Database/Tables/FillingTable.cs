using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Columns that a migration added and that are still to be filled (<see cref="Fillings"/>).</summary>
sealed class FillingRow
{
    public required string Name { get; set; }

    /// <summary>The key behind which filling continues.</summary>
    public long After { get; set; }
}

sealed class FillingTable : IEntityTypeConfiguration<FillingRow>
{
    public void Configure(EntityTypeBuilder<FillingRow> filling)
    {
        filling.HasKey(f => f.Name);
        filling.Property(f => f.Name).HasMaxLength(Limits.KindName);
    }
}
