using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AnnualReports.Api.Storage;

/// <summary>The store. One model for both providers; each has a subclass and migrations of its own.</summary>
abstract class ReportsDb(DbContextOptions options) : DbContext(options)
{
    public const int HashLength = 32;

    /// <summary>What lists of now hold.</summary>
    const string Shown = "[Until] IS NULL AND [Gone] = 0";

    /// <summary>What feeds of now hold.</summary>
    const string New = "[Until] IS NULL AND [Published] > 0";

    /// <summary>Whether its transaction has the log's lock.</summary>
    public bool HoldsLog { get; set; }

    /// <summary>Whether the connection of a SQLite store keeps more in memory than usual.</summary>
    public bool HasWideCache { get; set; }

    /// <summary>Whether more was written to a SQLite store than its commits usually copy into it.</summary>
    public bool WroteMuch { get; set; }

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    public DbSet<PublicationRow> Publications => Set<PublicationRow>();

    public DbSet<LogHeadRow> LogHead => Set<LogHeadRow>();

    public DbSet<LiveRow> Live => Set<LiveRow>();

    public DbSet<LiveTermRow> LiveTerms => Set<LiveTermRow>();

    public DbSet<ScopeRow> Scopes => Set<ScopeRow>();

    public DbSet<LanguageScopeRow> LanguageScopes => Set<LanguageScopeRow>();

    public DbSet<FillingRow> Fillings => Set<FillingRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<ReleaseItemRow> ReleaseItems => Set<ReleaseItemRow>();

    public DbSet<EditionRow> Editions => Set<EditionRow>();

    public DbSet<PreviewLinkRow> PreviewLinks => Set<PreviewLinkRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<MediaRow> Media => Set<MediaRow>();

    public DbSet<SentFileRow> SentFiles => Set<SentFileRow>();

    public DbSet<MediaReferenceRow> MediaReferences => Set<MediaReferenceRow>();

    /// <summary>The collation of keys: by code point, so that both stores sort and compare alike; null where that is the default.</summary>
    protected virtual string? KeyCollation => null;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<Utc>().HavePrecision(3);
        conventions.Properties<string>().AreUnicode(true);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<EntryRow>(entry =>
        {
            entry.HasKey(e => e.No);
            entry.HasIndex(e => e.Id).IsUnique();
            entry.HasIndex(e => new { e.Kind, e.ReportNo, e.Slug }).IsUnique().HasFilter("[DeletedAt] IS NULL");
            // The same slug in all reports, as figures over the years are read.
            entry.HasIndex(e => new { e.Kind, e.Slug }).HasFilter("[DeletedAt] IS NULL");
            entry.HasIndex(e => e.Year).IsUnique().HasFilter("[DeletedAt] IS NULL AND [Year] <> 0");
            entry.Property(e => e.Head).IsConcurrencyToken();
            entry.Property(e => e.Kind).HasMaxLength(Limits.KindName);
            entry.Property(e => e.Slug).HasMaxLength(Limits.Slug);
        });
        model.Entity<RevisionRow>(revision =>
        {
            revision.HasKey(r => new { r.EntryNo, r.Number });
            revision.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
            revision.Property(r => r.Languages).HasMaxLength(Limits.LanguageList);
            revision.Property(r => r.Note).HasMaxLength(Limits.Note);
        });
        model.Entity<ReferenceRow>(reference =>
        {
            reference.HasKey(r => new { r.EntryNo, r.TargetNo, r.Role });
            reference.HasIndex(r => new { r.TargetNo, r.EntryNo });
            reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryNo).OnDelete(DeleteBehavior.Restrict);
            reference.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.TargetNo).OnDelete(DeleteBehavior.Restrict);
            reference.Property(r => r.Role).HasMaxLength(Limits.KindName);
        });
        model.Entity<PublicationRow>(record =>
        {
            record.HasKey(p => p.Sequence);
            record.Property(p => p.Sequence).ValueGeneratedNever();
            record.HasIndex(p => new { p.EntryNo, p.Language, p.Sequence });
            record.HasIndex(p => new { p.Action, p.Sequence });
            record.HasIndex(p => new { p.At, p.Sequence });
            record.HasIndex(p => p.BodyHash);
            record.HasIndex(p => new { p.ReleaseId, p.Sequence }).HasFilter("[ReleaseId] IS NOT NULL");
            // What the public is told of is little of the log, and is read newest first: of a report, and of all.
            record.HasIndex(p => new { p.ToldIn, p.Language, p.Sequence }, "IX_Publications_Told").HasFilter("[ToldIn] IS NOT NULL");
            record.HasIndex(p => new { p.Language, p.Sequence }, "IX_Publications_ToldOverAll").HasFilter("[ToldIn] IS NOT NULL");
            record.HasOne<EntryRow>().WithMany().HasForeignKey(p => p.EntryNo).OnDelete(DeleteBehavior.Restrict);
            record.Property(p => p.Language).HasMaxLength(Limits.LanguageTag);
            record.Property(p => p.Action).HasMaxLength(Limits.KindName);
            record.Property(p => p.ChangeKind).HasMaxLength(Limits.KindName);
            record.Property(p => p.BodyHash).HasMaxLength(HashLength);
            record.Property(p => p.NoteHash).HasMaxLength(HashLength);
            record.Property(p => p.PreviousHash).HasMaxLength(HashLength);
            record.Property(p => p.RecordHash).HasMaxLength(HashLength);
        });
        model.Entity<LogHeadRow>(head =>
        {
            head.ToTable("LogHead");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.RecordHash).HasMaxLength(HashLength);
            head.HasData(new LogHeadRow { Id = 1, Sequence = LogEnd.Start.Sequence, At = LogEnd.Start.At, RecordHash = LogEnd.Start.RecordHash });
        });
        model.Entity<LiveRow>(live =>
        {
            live.ToTable("Live");
            live.HasKey(l => new { l.EntryNo, l.Language, l.Since });
            live.HasIndex(l => new { l.Kind, l.ReportNo, l.Slug, l.Language }).IsUnique().HasFilter("[Until] IS NULL");
            // A list's default order is an index, with fallback and without.
            foreach (var (suffix, filter) in new[] { ("", Shown), ("_Own", Shown + " AND [IsFallback] = 0") })
            {
                live.HasIndex(l => new { l.Kind, l.ReportNo, l.Language, l.Position, l.EntryNo }, "IX_Live_InReport" + suffix).HasFilter(filter);
                live.HasIndex(l => new { l.Kind, l.Language, l.Year, l.Position, l.EntryNo }, "IX_Live_OverAll" + suffix).IsDescending(false, false, true, false, false).HasFilter(filter);
            }
            live.HasIndex(l => new { l.Kind, l.Language, l.DateFrom, l.EntryNo }, "IX_Live_ByDate").HasFilter(Shown);
            live.HasIndex(l => new { l.Kind, l.Language, l.Until }, "IX_Live_Ended").HasFilter("[Until] IS NOT NULL");
            // Of an entry with a long past, the row of now.
            live.HasIndex(l => new { l.EntryNo, l.Language }, "IX_Live_Open").IsUnique().HasFilter("[Until] IS NULL");
            live.HasIndex(l => new { l.Kind, l.Language, l.Slug, l.Year }, "IX_Live_BySlug").HasFilter("[Until] IS NULL");
            // What went public last in a language of its own, for feeds.
            live.HasIndex(l => new { l.Kind, l.Language, l.Published }, "IX_Live_Newest").HasFilter(New);
            live.HasIndex(l => new { l.Kind, l.ReportNo, l.Language, l.Published }, "IX_Live_NewestInReport").HasFilter(New);
            live.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryNo).OnDelete(DeleteBehavior.Restrict);
            live.HasOne<PublicationRow>().WithMany().HasForeignKey(l => l.Sequence).OnDelete(DeleteBehavior.Restrict);
            live.Property(l => l.Language).HasMaxLength(Limits.LanguageTag);
            live.Property(l => l.Kind).HasMaxLength(Limits.KindName);
            live.Property(l => l.Slug).HasMaxLength(Limits.Slug);
        });
        model.Entity<LiveTermRow>(term =>
        {
            term.HasKey(t => new { t.EntryNo, t.Language, t.Since, t.Facet, t.Value });
            term.HasIndex(t => new { t.Facet, t.Value, t.Language, t.Kind, t.ReportNo, t.Position, t.EntryNo }, "IX_LiveTerms_InReport").HasFilter("[Until] IS NULL");
            term.HasIndex(t => new { t.Facet, t.Value, t.Language, t.Kind, t.Year, t.Position, t.EntryNo }, "IX_LiveTerms_OverAll").IsDescending(false, false, false, false, true, false, false).HasFilter("[Until] IS NULL");
            term.Property(t => t.Kind).HasMaxLength(Limits.KindName);
            term.HasOne<LiveRow>().WithMany().HasForeignKey(t => new { t.EntryNo, t.Language, t.Since }).OnDelete(DeleteBehavior.Cascade);
            term.Property(t => t.Language).HasMaxLength(Limits.LanguageTag);
            term.Property(t => t.Facet).HasMaxLength(Limits.KindName);
            term.Property(t => t.Value).HasMaxLength(Limits.Slug + Limits.KindName + 1);
        });
        model.Entity<ScopeRow>(scope =>
        {
            scope.HasKey(s => s.ReportNo);
            scope.Property(s => s.ReportNo).ValueGeneratedNever();
        });
        model.Entity<LanguageScopeRow>(scope =>
        {
            scope.HasKey(s => new { s.ReportNo, s.Language });
            scope.Property(s => s.ReportNo).ValueGeneratedNever();
            scope.Property(s => s.Language).HasMaxLength(Limits.LanguageTag);
        });
        model.Entity<FillingRow>(filling =>
        {
            filling.HasKey(f => f.Name);
            filling.Property(f => f.Name).HasMaxLength(Limits.KindName);
        });
        model.Entity<ApiKeyRow>(key =>
        {
            key.HasIndex(k => k.Hash).IsUnique();
            key.Property(k => k.Name).HasMaxLength(Limits.KeyName);
            key.Property(k => k.Role).HasMaxLength(Limits.KindName);
            key.Property(k => k.Hash).HasMaxLength(HashLength);
        });
        MapReleases(model);
        model.MapMedia();
        CollateKeys(model);
    }

    static void MapReleases(ModelBuilder model)
    {
        model.Entity<ReleaseRow>(release =>
        {
            release.HasIndex(r => r.DueAt).HasFilter("[State] = 'scheduled'");
            release.HasIndex(r => new { r.CreatedAt, r.Id });
            release.Property(r => r.Version).IsConcurrencyToken();
            release.Property(r => r.Title).HasMaxLength(Limits.Title);
            release.Property(r => r.State).HasMaxLength(Limits.KindName);
            release.Property(r => r.Languages).HasMaxLength(Limits.LanguageList);
            release.Property(r => r.ChangeKind).HasMaxLength(Limits.KindName);
            release.Property(r => r.Override).HasMaxLength(Limits.Note);
            release.Property(r => r.EditionLabel).HasMaxLength(Limits.Title);
        });
        model.Entity<ReleaseItemRow>(item =>
        {
            item.HasKey(i => new { i.ReleaseId, i.EntryNo, i.Action });
            item.HasOne<ReleaseRow>().WithMany().HasForeignKey(i => i.ReleaseId).OnDelete(DeleteBehavior.Cascade);
            item.HasOne<EntryRow>().WithMany().HasForeignKey(i => i.EntryNo).OnDelete(DeleteBehavior.Restrict);
            item.Property(i => i.Action).HasMaxLength(Limits.KindName);
            item.Property(i => i.Languages).HasMaxLength(Limits.LanguageList);
            item.Property(i => i.ChangeKind).HasMaxLength(Limits.KindName);
        });
        model.Entity<EditionRow>(edition =>
        {
            edition.HasKey(e => new { e.ReportNo, e.Number });
            edition.HasIndex(e => new { e.ReportNo, e.Sequence });
            edition.HasIndex(e => e.Digest);
            edition.HasOne<EntryRow>().WithMany().HasForeignKey(e => e.ReportNo).OnDelete(DeleteBehavior.Restrict);
            edition.Property(e => e.Label).HasMaxLength(Limits.Title);
            edition.Property(e => e.Digest).HasMaxLength(HashLength);
        });
        model.Entity<PreviewLinkRow>(link =>
        {
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => new { l.ReportNo, l.CreatedAt });
            link.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.ReportNo).OnDelete(DeleteBehavior.Restrict);
            link.HasOne<ReleaseRow>().WithMany().HasForeignKey(l => l.ReleaseId).OnDelete(DeleteBehavior.Restrict);
            link.Property(l => l.Name).HasMaxLength(Limits.KeyName);
            link.Property(l => l.TokenHash).HasMaxLength(HashLength);
        });
    }

    /// <summary>One convention for all strings in keys and indexes.</summary>
    void CollateKeys(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is not null))
            property.SetCollation(KeyCollation);
    }

    /// <summary>Instants come back as what they are: UTC.</summary>
    sealed class Utc() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
