using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Every operation of management that changes something either asks for confirmation or can be undone.
/// </summary>
public sealed class ConfirmationTests
{
    /// <summary>The kinds of content, as operation ids name them, such as <c>Report</c>.</summary>
    static readonly string[] Kinds =
    [
        .. typeof(ContentKinds)
            .GetProperties()
            .Select(p => p.PropertyType.GenericTypeArguments[0].Name[..^"Draft".Length]),
    ];

    /// <summary>How to undo the operations that don't ask.</summary>
    static readonly (Regex Operations, string Undo)[] Undone =
    [
        (new($"^Create({string.Join('|', Kinds)})$"), "it is a draft, and can be deleted"),
        (
            new("^(Replace|Patch)[A-Z][a-z]+$|^(Save|Confirm)[A-Z][a-z]+Translation$|^Restore[A-Z][a-z]+Revision$|^ImportTranslations$"),
            "an earlier revision can be restored"
        ),
        (new("^SetSectionOrder$"), "the earlier order can be set again"),
        (new("^PutReleaseItem$"), "the item can be replaced or removed"),
        (new("^(UploadMedia|RenameMedia)$"), "the file can be deleted or renamed"),
        (new("^ReplaceMedia$"), "drafts alone change, and their former revisions can be restored"),
        (new("^(CreateKey|RotateKey|CreatePreviewLink)$"), "it can be revoked"),
        (new("^AddPerson$"), "the person can be deactivated"),
        (new("^LinkSignIn$"), "another account can be linked in its place"),
        (new("^Grant$"), "the grant can be ended"),
        (new("^(CreateWebhook|ChangeWebhook)$"), "it can be changed back, disabled and deleted"),
        (new("^(PreviewMarkdown|FindManyTranslations)$"), "it changes nothing"),
        (new("^Translate[A-Z][a-z]+ByMachine$"), "an earlier revision can be restored"),
        (new("^(CreateTerm|ReplaceTerm)$"), "the term can be changed back and deleted"),
        (new("^Comment[A-Z][a-z]+$|^ReplyToComment$"), "it can be answered and resolved, and its text erased"),
        (new("^(ResolveComment|ReopenComment)$"), "each undoes the other"),
        (new("^Request[A-Z][a-z]+Review$"), "the request can be taken back"),
        (new("^TakeBackReview$"), "it can be asked for again"),
        (new("^(ChangeMyAlerts|ChangePersonAlerts)$"), "it can be changed back"),
        (new("^(PingWebhook|SendMyTestMessage)$"), "a test asks nobody to do anything"),
    ];

    static async Task<List<(string Id, string Method, JsonElement Json)>> Changes() =>
        [
            .. JsonElement
                .Parse(await Document())
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(p => p.Value.EnumerateObject())
                .Where(o => o.Name != "get")
                .Select(o => (o.Value.GetProperty("operationId").GetString()!, o.Name, o.Value)),
        ];

    static async Task<byte[]> Document() =>
        await (await Stores.Api(Store.Sqlite)).Public.GetByteArrayAsync(
            new Uri("/openapi/management-v1.json", UriKind.Relative)
        );

    [Fact]
    public async Task What_can_not_be_undone_is_asked_first_and_all_else_can_be()
    {
        var changes = await Changes();
        Assert.True(changes.Count > 60);
        Assert.All(
            changes,
            c =>
                Assert.True(
                    c.Json.TryGetProperty("x-confirm", out _) != Undone.Any(u => u.Operations.IsMatch(c.Id)),
                    $"{c.Id}: say with Confirms that it is to be asked first, or here how it is undone; not both."
                )
        );
    }

    [Theory]
    [InlineData("Redact", "Erase")]
    [InlineData("WithdrawReport", "Withdraw")]
    [InlineData("PublishHighlight", "Publish")]
    [InlineData("PublishRelease", "Publish")]
    [InlineData("ChangeRelease", "Change")]
    [InlineData("CreateRelease", "Schedule")]
    [InlineData("NameEdition", "Name the edition")]
    [InlineData("CancelRelease", "Give up")]
    [InlineData("RevokeKey", "Revoke")]
    [InlineData("RevokePreviewLink", "Revoke")]
    [InlineData("CopyReport", "Copy")]
    [InlineData("DeleteMedia", "Delete")]
    public async Task It_says_what_it_does(string operation, string action) =>
        Assert.Equal(
            action,
            (await Changes())
                .Single(c => c.Id == operation)
                .Json.GetProperty("x-confirm")
                .GetProperty("action")
                .GetString()
        );

    [Fact]
    public async Task What_a_person_has_to_give_is_among_the_parameters_or_members_and_covers_what_names_things()
    {
        foreach (var (id, _, json) in (await Changes()).Where(c => c.Json.TryGetProperty("x-confirm", out _)))
        {
            string[] given =
            [
                .. json.GetProperty("x-confirm").GetProperty("given").EnumerateArray().Select(g => g.GetString()!),
            ];
            var parameters = json.TryGetProperty("parameters", out var all)
                ? all.EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!)
                : [];
            Assert.All(given.Where(g => g[0] != '/'), g => Assert.Contains(g, parameters.Keys));
            foreach (var filled in parameters.Where(p => p.Value.TryGetProperty("example", out _)).Select(p => p.Key))
                Assert.True(given.Contains(filled), $"{id}: {filled} is filled in.");
            if (!json.TryGetProperty("requestBody", out var body))
                continue;
            var content = body.GetProperty("content").EnumerateObject().First().Value;
            var example = content.GetProperty("example").EnumerateObject().Select(m => m.Name);
            string[] naming =
            [
                "entry",
                "language",
                "languages",
                "reason",
                "authority",
                "slug",
                "year",
                "label",
                "note",
                "report",
                "at",
                "items",
            ];
            Assert.All(
                example.Intersect(naming),
                m => Assert.True(given.Contains("/" + m), $"{id}: {m} is filled in.")
            );
        }
    }
}
