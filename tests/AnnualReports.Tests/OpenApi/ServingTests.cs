using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Tests.OpenApi;

/// <summary>How the documents are sent: each is made once, however many ask at the same time, and then kept.</summary>
public sealed class ServingTests : IAsyncDisposable
{
    static readonly string[] Documents = ["v1", "delivery-v1", "management-v1"];

    readonly string directory = Directory.CreateTempSubdirectory("annual-reports-documents-").FullName;
    readonly Counting counting = new();
    WebApplication? app;

    async Task<Uri> Start()
    {
        app = Host.Build(
            [
                "--environment=Production",
                "--urls=http://127.0.0.1:0",
                $"--contentRoot={AppContext.BaseDirectory}",
                $"--DataDirectory={directory}",
                "--AllowedHosts=127.0.0.1",
                $"--Security:AdminKey={ApiFixture.AdminKey}",
                "--Sample:Load=false",
                // With other languages than those of the shipped document, the documents are made, and those from the
                // build are not sent.
                "--Languages:0:Tag=nl",
                "--Languages:1:Tag=fr",
            ],
            services =>
                services.AddSingleton(counting).Configure<SwaggerGenOptions>(o => o.AddDocumentFilterInstance(counting))
        );
        await Startup.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return ApiFixture.AddressOf(app.Services);
    }

    [Fact]
    public async Task All_who_ask_at_once_after_a_start_get_the_same_bytes_and_each_document_is_made_once()
    {
        var address = await Start();
        using var client = new HttpClient { BaseAddress = address };
        Assert.Equal(0, counting.Made);
        for (var round = 0; round < 2; round++)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 48)
                    .Select(async n =>
                    {
                        using var answer = await client.GetAsync(
                            new Uri($"/openapi/{Documents[n % 3]}.json", UriKind.Relative)
                        );
                        var bytes = await answer.Content.ReadAsByteArrayAsync();
                        return (
                            Document: n % 3,
                            Status: (int)answer.StatusCode,
                            Hash: Convert.ToHexString(SHA256.HashData(bytes))
                        );
                    })
            );
            Assert.All(answers, a => Assert.Equal(200, a.Status));
            Assert.Equal(3, answers.Select(a => (a.Document, a.Hash)).Distinct().Count());
            Assert.Equal(3, counting.Made);
        }
    }

    [Fact]
    public async Task Made_documents_name_the_languages_that_there_are_and_those_built_in_are_sent_where_these_are_the_shipped()
    {
        Assert.Equal(["nl", "fr"], await Named(await Start()));
        var made = counting.Made;
        Assert.Equal(["nl", "fr", "de", "en"], await Named((await Stores.Api(Store.Sqlite)).Address));
        Assert.Equal((1, 1), (made, counting.Made));
    }

    static async Task<List<string>> Named(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var document = JsonElement.Parse(await client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var lang = document
            .GetProperty("paths")
            .GetProperty("/api/v1/reports")
            .GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .First(p => p.GetProperty("name").GetString() == "lang");
        return [.. lang.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(v => v.GetString()!)];
    }

    [Fact]
    public async Task A_document_that_could_not_be_made_is_made_for_the_next_who_asks()
    {
        var address = await Start();
        counting.Failures = 1;
        Assert.Equal("internal", (await Raw.Get(address, "/openapi/v1.json")).Problem);
        Assert.Equal(200, (await Raw.Get(address, "/openapi/v1.json")).Status);
    }

    [Fact]
    public async Task A_document_has_a_tag_in_each_coding_and_is_not_sent_to_who_has_it()
    {
        var address = (await Stores.Api(Store.Sqlite)).Address;
        HashSet<string> tags = [];
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            var said = await Raw.Get(address, "/openapi/v1.json", null, $"Accept-Encoding: {coding}");
            Assert.Equal(
                (200, coding == "identity" ? null : coding),
                (said.Status, said.Headers.GetValueOrDefault("content-encoding"))
            );
            Assert.Equal(
                ("Accept-Encoding", "public, no-cache"),
                (said.Headers["vary"], said.Headers["cache-control"])
            );
            Assert.Matches("^\"[^\"]+\"$", said.Headers["etag"]);
            Assert.True(tags.Add(said.Headers["etag"]));
            var again = await Raw.Get(
                address,
                "/openapi/v1.json",
                null,
                $"Accept-Encoding: {coding}",
                $"If-None-Match: {said.Headers["etag"]}"
            );
            Assert.Equal((304, "", said.Headers["etag"]), (again.Status, again.Body, again.Headers["etag"]));
            var asked =
                $"HEAD /openapi/v1.json HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n";
            var head = await Raw.Ask(address, asked);
            Assert.Equal(
                (200, "", said.Headers["content-length"]),
                (head.Status, head.Body, head.Headers["content-length"])
            );
        }
        Assert.Equal("not-found", (await Raw.Get(address, "/openapi/v2.json")).Problem);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Counts how often a document is made, and fails as often as it is told to.</summary>
    sealed class Counting : IDocumentFilter
    {
        int made;

        public int Made => made;

        public int Failures { get; set; }

        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
        {
            Interlocked.Increment(ref made);
            if (Failures-- > 0)
                throw new InvalidOperationException("This one fails.");
        }
    }
}
