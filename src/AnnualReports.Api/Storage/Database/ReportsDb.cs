using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The store: one model for both providers, each of which has a subclass and migrations.</summary>
abstract class ReportsDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The length of a SHA-256 in bytes.</summary>
    public const int HashLength = 32;

    /// <summary>Who acts in the scope that uses this context.</summary>
    public Acting? Acting { get; set; }

    /// <summary>The id of the actor, which rows keep.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said who acts.</exception>
    public Guid Actor => Act.Actor.Id;

    /// <summary>What the actor is doing.</summary>
    public Act Act => Scope.Current;

    /// <summary>The time now, as the program's clock says.</summary>
    public DateTime Now => Scope.Now;

    Acting Scope => Acting ?? throw new InvalidOperationException("This context belongs to no scope.");

    /// <summary>Whether its transaction has the log's lock.</summary>
    public bool HoldsLog { get; set; }

    /// <summary>Whether the connection of a SQLite store has a larger cache than usual.</summary>
    public bool HasWideCache { get; set; }

    /// <summary>
    /// Whether so much was written to a SQLite store that the write-ahead log has to be copied after the commit.
    /// </summary>
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

    public DbSet<ActorRow> Actors => Set<ActorRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<FailedSignInRow> FailedSignIns => Set<FailedSignInRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EventHeadRow> EventHead => Set<EventHeadRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    public DbSet<AlertRecipientRow> AlertRecipients => Set<AlertRecipientRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<AlertHeadRow> AlertHead => Set<AlertHeadRow>();

    public DbSet<MediaRow> Media => Set<MediaRow>();

    public DbSet<SentFileRow> SentFiles => Set<SentFileRow>();

    public DbSet<MediaReferenceRow> MediaReferences => Set<MediaReferenceRow>();

    public DbSet<ExternalLinkRow> ExternalLinks => Set<ExternalLinkRow>();

    public DbSet<TranslationUnitRow> TranslationUnits => Set<TranslationUnitRow>();

    public DbSet<TranslationMarkRow> TranslationMarks => Set<TranslationMarkRow>();

    public DbSet<GlossaryTermRow> GlossaryTerms => Set<GlossaryTermRow>();

    public DbSet<GlossaryHeadRow> GlossaryHead => Set<GlossaryHeadRow>();

    public DbSet<CommentRow> Comments => Set<CommentRow>();

    public DbSet<ReviewRequestRow> ReviewRequests => Set<ReviewRequestRow>();

    public DbSet<ReviewInvitationRow> ReviewInvitations => Set<ReviewInvitationRow>();

    public DbSet<ReviewVerdictRow> ReviewVerdicts => Set<ReviewVerdictRow>();

    /// <summary>
    /// The collation of keys. It compares by code point, so that both stores sort alike; null if that is the default.
    /// </summary>
    protected virtual string? KeyCollation => null;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<Utc>().HavePrecision(3);
        conventions.Properties<string>().AreUnicode(true);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model
            .ApplyConfiguration(new EntryTable())
            .ApplyConfiguration(new RevisionTable())
            .ApplyConfiguration(new ReferenceTable())
            .ApplyConfiguration(new PublicationTable())
            .ApplyConfiguration(new LogHeadTable())
            .ApplyConfiguration(new LiveTable())
            .ApplyConfiguration(new LiveTermTable())
            .ApplyConfiguration(new ScopeTable())
            .ApplyConfiguration(new LanguageScopeTable())
            .ApplyConfiguration(new FillingTable())
            .ApplyConfiguration(new ReleaseTable())
            .ApplyConfiguration(new ReleaseItemTable())
            .ApplyConfiguration(new EditionTable())
            .ApplyConfiguration(new PreviewLinkTable())
            .ApplyConfiguration(new ActorTable())
            .ApplyConfiguration(new GrantTable())
            .ApplyConfiguration(new AuditTable())
            .ApplyConfiguration(new AuditHeadTable())
            .ApplyConfiguration(new ApiKeyTable())
            .ApplyConfiguration(new FailedSignInTable())
            .ApplyConfiguration(new EventTable())
            .ApplyConfiguration(new EventHeadTable())
            .ApplyConfiguration(new WebhookTable())
            .ApplyConfiguration(new WebhookDeliveryTable())
            .ApplyConfiguration(new AlertRecipientTable())
            .ApplyConfiguration(new AlertTable())
            .ApplyConfiguration(new AlertHeadTable())
            .ApplyConfiguration(new MediaTable())
            .ApplyConfiguration(new SentFileTable())
            .ApplyConfiguration(new MediaReferenceTable())
            .ApplyConfiguration(new ExternalLinkTable())
            .ApplyConfiguration(new TranslationUnitTable())
            .ApplyConfiguration(new TranslationMarkTable())
            .ApplyConfiguration(new GlossaryTermTable())
            .ApplyConfiguration(new GlossaryHeadTable())
            .ApplyConfiguration(new CommentTable())
            .ApplyConfiguration(new ReviewRequestTable())
            .ApplyConfiguration(new ReviewInvitationTable())
            .ApplyConfiguration(new ReviewVerdictTable());
        CollateKeys(model);
    }

    /// <summary>
    /// All strings with a maximum length may be in keys or indexes, so all get the collation of keys.
    /// </summary>
    void CollateKeys(ModelBuilder model)
    {
        foreach (
            var property in model
                .Model.GetEntityTypes()
                .SelectMany(t => t.GetProperties())
                .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is not null)
        )
            property.SetCollation(KeyCollation);
    }

    /// <summary>Times are read as UTC.</summary>
    sealed class Utc() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
