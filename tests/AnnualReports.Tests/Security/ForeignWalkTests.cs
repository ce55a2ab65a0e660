using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.OpenApi;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>
/// Every route of management with the ids of real content. The examples of the documents are about the sample's reports;
/// whoever has a role in another report, or in another language, is refused, and a refusal leaves nothing but its row of
/// the audit. A new route is in this walk as soon as it has an example, which another test demands.
/// </summary>
public sealed class ForeignWalkTests
{
    /// <summary>What a role in one report may do that is not about another report.</summary>
    static readonly Dictionary<string, string> NotAboutAReport = new(StringComparer.Ordinal)
    {
        ["GetMyAlerts"] = "about oneself",
        ["ChangeMyAlerts"] = "about oneself",
        ["SendMyTestMessage"] = "about oneself",
        ["UploadMedia"] = "a new file belongs to no report yet",
        ["ListDraftThemes"] = "themes belong to all reports",
        ["GetDraftTheme"] = "themes belong to all reports",
        ["ListThemeRevisions"] = "themes belong to all reports",
        ["GetThemeRevision"] = "themes belong to all reports",
        ["CompareThemeRevisions"] = "themes belong to all reports",
        ["GetThemeTranslation"] = "themes belong to all reports",
        ["GetThemeTranslationWork"] = "themes belong to all reports",
        ["ListThemeComments"] = "themes belong to all reports",
        ["GetThemeReview"] = "themes belong to all reports",
        ["GetTerm"] = "terms belong to all reports",
    };

    /// <summary>What is answered to everybody who reads drafts, with what is public of other reports and nothing else.</summary>
    static readonly string[] OfWhatIsPublic = ["FindTranslations", "FindManyTranslations"];

    /// <summary>A file that somebody may not see is answered as if there were none.</summary>
    const string Hidden = "GetMedia";

    [Theory, OnEveryStore]
    public async Task A_role_in_one_report_is_refused_in_every_other_and_leaves_no_trace(Store store)
    {
        var api = await Stores.Api(store, "foreign-walk", "--Sample:Load=true");
        var own = await api.PublicReport();
        var operations = await Walked(api);
        var (foreign, shown) = (await Foreign(api), await Public(api));
        foreach (var role in Scoped)
        {
            var client = await api.Granted(role, own.Slug);
            var allowed = operations.Where(o => o.Roles.Contains(role.Name())).ToList();
            Assert.NotEmpty(allowed);
            var (before, refusals) = (await Contents(api), await Refusals(api));
            foreach (var operation in allowed.Where(o => !NotAboutAReport.ContainsKey(o.Id)))
            {
                var answer = await operation.Send(client);
                var expected = IsAnswered(operation) ? 200 : operation.Id == Hidden ? 404 : 403;
                Assert.True(answer.Status == expected, $"{operation.Id} as {role.Name()}: {answer.Status} {answer.Json}");
                var hidden = OfWhatIsPublic.Contains(operation.Id) ? foreign.Except(shown) : foreign;
                var told = hidden.Where(f => answer.Json.GetRawText().Contains(f, StringComparison.Ordinal));
                Assert.True(!told.Any() || Repeats(operation, told), $"{operation.Id} tells {string.Join(", ", told)}");
            }
            Assert.Equal(before, await Contents(api));
            var refused = allowed.Count(o => !IsAnswered(o) && o.Id != Hidden && !NotAboutAReport.ContainsKey(o.Id));
            // The last one may be written after its answer was sent.
            await Patience.Until(
                async () => await Refusals(api) >= refusals + refused,
                $"Not every refusal of {role.Name()} is told."
            );
            Assert.Equal(refusals + refused, await Refusals(api));
        }
    }

    [Theory, OnEveryStore]
    public async Task A_translator_is_refused_in_every_other_language(Store store)
    {
        await using var machine = await Translator.Start();
        await using var api = await ApiFixture.Start(
            store,
            "--Sample:Load=true",
            $"--Translation:Endpoint={machine.Url}"
        );
        // The preview of a text and a look into the memory save nothing, and alerts are about oneself.
        var saving = (await Walked(api))
            .Where(o =>
                o.Method != "get"
                && o.Roles.Contains("translator")
                && o.Id is not ("PreviewMarkdown" or "FindManyTranslations" or "ChangeMyAlerts" or "SendMyTestMessage")
            )
            .ToList();
        Assert.True(saving.Count >= 8);
        var translators = new Dictionary<string, HttpClient>();
        foreach (var language in new[] { "nl", "fr", "de" })
            translators[language] = await api.Granted(Role.Translator, null, language);
        var before = await Contents(api);
        foreach (var operation in saving)
            foreach (var (language, translator) in translators.Where(t => t.Key != LanguageOf(operation)))
            {
                var refused = await operation.Send(translator);
                Assert.True(refused.Status == 403, $"{operation.Id} by a translator of {language}: {refused.Status}");
            }
        Assert.Equal(before, await Contents(api));
        foreach (var operation in saving)
        {
            var answer = await operation.Send(translators[LanguageOf(operation)]);
            Assert.True(answer.Status is 200 or 201, $"{operation.Id}: {answer.Status} {answer.Json}");
        }
    }

    /// <summary>The language that an example writes. A document of translations names its own.</summary>
    static string LanguageOf(DocumentedOperation operation) =>
        operation.Id == "ImportTranslations" ? "fr" : operation.Example("path", "language")!;

    /// <summary>The same requests are answered for whoever has the role there: they are refused for no other reason.</summary>
    [Theory, OnEveryStore]
    public async Task A_role_in_all_reports_is_refused_nowhere(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Sample:Load=true");
        var operations = await Walked(api);
        foreach (var role in Scoped)
        {
            var client = await api.Granted(role);
            foreach (var operation in operations.Where(o => o.Roles.Contains(role.Name())))
            {
                var answer = await operation.Send(client);
                Assert.True(answer.Status is not (401 or 403), $"{operation.Id} as {role.Name()}: {answer.Status}");
            }
        }
    }

    static IEnumerable<Role> Scoped => Enum.GetValues<Role>().Where(r => !Permissions.IsForAll(r));

    /// <summary>The routes of management that a role in one report may ask at all.</summary>
    static async Task<List<DocumentedOperation>> Walked(ApiFixture api)
    {
        var scoped = Scoped.Select(r => r.Name()).ToList();
        List<DocumentedOperation> walked =
        [
            .. (await DocumentedOperation.All(api)).Where(o =>
                o.Path.StartsWith("/api/v1/manage/", StringComparison.Ordinal) && o.Roles.Intersect(scoped).Any()
            ),
        ];
        Assert.True(walked.Count > 100, $"{walked.Count} routes");
        return walked;
    }

    static bool IsList(DocumentedOperation operation) =>
        operation.Method == "get" && !operation.Path.Contains('{', StringComparison.Ordinal);

    static bool IsAnswered(DocumentedOperation operation) =>
        IsList(operation) || OfWhatIsPublic.Contains(operation.Id);

    /// <summary>The ids of what is public now.</summary>
    static Task<HashSet<string>> Public(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var ids = await db
                .Live.Where(l => l.Until == null && !l.Gone && !l.IsFallback)
                .Join(db.Entries, l => l.EntryNo, e => e.No, (l, e) => e.Id)
                .Distinct()
                .ToListAsync();
            return ids.Select(i => i.ToString()).ToHashSet();
        });

    /// <summary>Whether a refusal says only ids that the client has sent.</summary>
    static bool Repeats(DocumentedOperation operation, IEnumerable<string> told) =>
        told.All(t => operation.Path.Split('/').Any(p => p.StartsWith('{') && operation.Example("path", p.Trim('{', '}')) == t));

    /// <summary>What must not be told: the ids of the sample's entries under a report, of its releases and links.</summary>
    static Task<HashSet<string>> Foreign(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var links = await db.PreviewLinks.Select(l => l.ReportNo).ToListAsync();
            Guid[] ids =
            [
                .. await db.Entries.Where(e => links.Contains(e.ReportNo) || links.Contains(e.No)).Select(e => e.Id).ToListAsync(),
                .. await db.Releases.Select(r => r.Id).ToListAsync(),
                .. await db.PreviewLinks.Select(l => l.Id).ToListAsync(),
            ];
            Assert.True(ids.Length > 20);
            return ids.Select(i => i.ToString()).ToHashSet();
        });

    static Task<int> Refusals(ApiFixture api) =>
        api.In(services => services.GetRequiredService<ReportsDb>().Audit.CountAsync(a => a.Outcome == "forbidden"));

    /// <summary>A hash of the content of each table but those of the audit, without when keys were used.</summary>
    static Task<SortedDictionary<string, string>> Contents(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var connection = db.Database.GetDbConnection();
            await db.Database.OpenConnectionAsync();
            var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
            {
                if (table.StartsWith("Audit", StringComparison.Ordinal))
                    continue;
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of the model.
                command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
                await using var row = await command.ExecuteReaderAsync();
                var rows = new List<string>();
                while (await row.ReadAsync())
                    rows.Add(
                        string.Join(
                            '|',
                            Enumerable
                                .Range(0, row.FieldCount)
                                .Where(i => row.GetName(i) != nameof(ApiKeyRow.LastUsedAt))
                                .Select(i => Text(row.GetValue(i)))
                        )
                    );
                rows.Sort(StringComparer.Ordinal);
                var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
                contents[table] = $"{rows.Count} rows {Convert.ToHexStringLower(hash)}";
            }
            Assert.True(contents.Count > 15);
            return contents;
        });

    static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
