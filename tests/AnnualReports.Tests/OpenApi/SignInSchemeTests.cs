using System.Text;
using System.Text.Json.Nodes;
using AnnualReports.Tests.Http;
using Microsoft.OpenApi;

namespace AnnualReports.Tests.OpenApi;

/// <summary>What the documents and the page of Swagger UI say of the identity provider, if there is one.</summary>
public sealed class SignInSchemeTests
{
    const string Metadata = "https://sign-in.example/realms/reports/.well-known/openid-configuration";

    static readonly string[] Provider =
    [
        "--Security:Oidc:Authority=https://sign-in.example/realms/reports/",
        "--Security:Oidc:Audience=annual-reports",
        // There is no provider at this address, and that is not what is tested.
        "--Logging:LogLevel:AnnualReports.Api.Security.SignIn.ProviderMetadata=None",
    ];

    static Task<ApiFixture> WithClient() =>
        Stores.Api(
            Store.Sqlite,
            "sign-in-page",
            [.. Provider, "--Security:Oidc:ClientId=reports\"<swagger>", "--Security:Oidc:Scopes=openid profile api"]
        );

    static async Task<string> Document(ApiFixture api, string name) =>
        await api.Public.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative));

    [Theory, MemberData(nameof(DocumentTests.Documents), MemberType = typeof(DocumentTests))]
    public async Task A_document_says_how_to_sign_in_and_is_otherwise_the_same(string name)
    {
        var text = await Document(await WithClient(), name);
        Assert.Empty(OpenApiDocument.Parse(text, OpenApiConstants.Json).Diagnostic?.Errors ?? []);
        var document = JsonNode.Parse(text)!;
        var schemes = document["components"]!["securitySchemes"] as JsonObject ?? [];
        Assert.Equal(name == "delivery-v1" ? null : Metadata, (string?)schemes["signIn"]?["openIdConnectUrl"]);
        foreach (var operation in Operations(document))
            if (operation["security"] is JsonArray { Count: > 0 } security)
            {
                Assert.Equal(["key", "signIn"], security.Select(s => s!.AsObject().Single().Key));
                security.RemoveAt(1);
            }
        schemes.Remove("signIn");
        Assert.True(JsonNode.DeepEquals(document, JsonNode.Parse(await Document(await Stores.Api(Store.Sqlite), name))));
    }

    static IEnumerable<JsonObject> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value).OfType<JsonObject>();

    [Fact]
    public async Task The_page_connects_to_the_provider_and_to_nobody_else()
    {
        var page = await Raw.Get((await WithClient()).Address, "/swagger/index.html");
        Assert.Equal("'self' https://sign-in.example", Directive(page.Headers["content-security-policy"], "connect-src"));
        Assert.Equal("'self'", Directive(page.Headers["content-security-policy"], "script-src"));
        Assert.Equal("'none'", Directive(page.Headers["content-security-policy"], "default-src"));
        Assert.Contains(
            "<div id=\"account\" data-authority=\"https://sign-in.example/realms/reports\""
                + " data-client-id=\"reports&quot;&lt;swagger&gt;\" data-scopes=\"openid profile api\"></div>",
            page.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_provider_or_a_client_of_it_nobody_signs_in_at_the_page()
    {
        foreach (var api in new[] { await Stores.Api(Store.Sqlite), await Stores.Api(Store.Sqlite, "no-client", Provider) })
        {
            var page = await Raw.Get(api.Address, "/swagger/index.html");
            Assert.Equal("'self'", Directive(page.Headers["content-security-policy"], "connect-src"));
            Assert.DoesNotContain("account\"", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("oidc", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("{", page.Body, StringComparison.Ordinal);
        }
    }

    static string Directive(string policy, string name) =>
        policy.Split("; ").Single(d => d.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..];

    [Fact]
    public async Task The_library_is_what_npm_has_and_its_licences_are_with_it()
    {
        var npm = Npm.In("tests", "oidc");
        var library = await npm.Read("node_modules", "oidc-client-ts", "dist", "browser", "oidc-client-ts.min.js");
        var scripts = Path.Combine(Checkout.Root, "src", "AnnualReports.Api", "OpenApi", "Swagger", "Scripts");
        var embedded = await File.ReadAllBytesAsync(Path.Combine(scripts, "oidc-client-ts.min.js"));
        Assert.True(
            library.SequenceEqual(embedded),
            "Scripts/oidc-client-ts.min.js is not the one of the package. Copy it from tests/oidc/node_modules."
        );
        var licences = await File.ReadAllTextAsync(Path.Combine(scripts, "LICENSES.txt"));
        foreach (var package in new[] { "oidc-client-ts", "jwt-decode" })
        {
            Assert.Contains(
                Encoding.UTF8.GetString(await npm.Read("node_modules", package, "LICENSE")),
                licences,
                StringComparison.Ordinal
            );
            var version = (string)JsonNode.Parse(await npm.Read("node_modules", package, "package.json"))!["version"]!;
            Assert.Contains($"{package} {version}", licences, StringComparison.Ordinal);
        }
    }
}
