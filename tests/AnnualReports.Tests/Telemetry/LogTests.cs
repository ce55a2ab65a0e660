using System.Text.Json;
using AnnualReports.Tests.Health;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Telemetry;

/// <summary>What the log contains about requests outside of development.</summary>
public sealed class LogTests
{
    const string Category = "AnnualReports.Api.Http.RequestLog";

    static readonly string[] Settings =
    [
        "--environment=Production",
        $"--Security:AdminKey={ApiFixture.AdminKey}",
        "--Sample:Load=true",
    ];

    static void OnlyOnUnix() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is started by /bin/sh.");

    /// <summary>The lines that are JSON. The others are for the person who started the program.</summary>
    static List<JsonElement> Lines(Launched api) =>
        [.. api.Lines.Where(l => l.StartsWith('{')).Select(l => JsonElement.Parse(l))];

    static List<JsonElement> Requests(Launched api) =>
        [
            .. Lines(api)
                .Where(l => l.GetProperty("Category").GetString() == Category)
                .Select(l => l.GetProperty("State")),
        ];

    /// <summary>Waits for the line of a last request, because the console writes on a thread of its own.</summary>
    static async Task Written(Launched api)
    {
        await api.Admin.Get("/manage/partners");
        await Patience.Until(
            () => Requests(api).Any(r => r.GetProperty("Path").GetString() == "/api/v1/manage/partners"),
            "The last request has no line."
        );
    }

    [Fact]
    public async Task Each_request_to_management_has_a_line_of_JSON_and_delivery_none()
    {
        OnlyOnUnix();
        using var folder = new Folder();
        await using var api = await Launched.Serve("022", folder.Path, Settings);
        await api.Public.Get("/reports/2024");
        await api.Public.Get("/reports/no-such-report");
        await api.Admin.Get("/manage/themes");
        var missing = await api.Admin.Get("/manage/themes/0193f0a0-0000-7000-8000-000000000001");
        await api.Public.Get("/manage/themes");
        await Written(api);
        Assert.Equal(
            [
                ("themes", "200"),
                ("themes/0193f0a0-0000-7000-8000-000000000001", "404"),
                ("themes", "401"),
                ("partners", "200"),
            ],
            Requests(api)
                .Select(r =>
                    (r.GetProperty("Path").GetString()!["/api/v1/manage/".Length..], r.GetProperty("Status").ToString())
                )
        );
        Assert.Equal(missing.Text("traceId"), Requests(api)[1].GetProperty("TraceId").GetString());
        Assert.All(
            Lines(api),
            line =>
                Assert.True(
                    DateTimeOffset.UtcNow - line.GetProperty("Timestamp").GetDateTimeOffset() < Patience.Seconds(300)
                )
        );
    }

    [Fact]
    public async Task With_an_access_log_each_request_has_a_line_and_no_line_has_a_key_a_token_or_a_person()
    {
        OnlyOnUnix();
        using var folder = new Folder();
        await using var api = await Launched.Serve("022", folder.Path, [.. Settings, "--Logging:Access=true"]);
        for (var reads = 0; reads < 3; reads++)
            await api.Public.Get("/reports/2024");
        string[] secrets = [.. await Secrets.Tell(api), ApiFixture.AdminKey];
        await Written(api);
        // Three by this test, one with the token of a preview, and two for each of five secrets in a query.
        Assert.Equal(14, Requests(api).Count(r => r.GetProperty("Path").GetString() == "/api/v1/reports/2024"));
        Assert.Contains(Requests(api), r => r.GetProperty("Path").GetString() == "/api/v1/manage/reports/…");
        Assert.All(
            api.Lines,
            line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public async Task Each_request_that_fails_by_a_fault_of_the_servers_has_a_line()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(folder.Path, null, "--Delivery:CacheBytes=0");
        await api.Save("before");
        List<(LogLevel, string)> Failed() =>
            [
                .. api
                    .Log.Lines.Where(l =>
                        l.Category == Category && l.Message.Contains(" with 5", StringComparison.Ordinal)
                    )
                    .Select(l => (l.Level, l.Message)),
            ];
        Assert.Empty(Failed());
        // Another file is in its place, so reads are refused.
        File.Move(api.Database, api.Database + ".away");
        await File.WriteAllTextAsync(api.Database, "");
        for (var reads = 0; reads < 3; reads++)
            Assert.Equal(503, (await api.Public.Get("/themes/before")).Status);
        Assert.Equal(3, Failed().Count);
        Assert.All(Failed(), l => Assert.Contains("GET /api/v1/themes/before", l.Item2, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "/api/v1/reports/2024/highlights/climate-diplomacy",
        "/api/v1/reports/2024/highlights/climate-diplomacy"
    )]
    [InlineData("/api/v1/reports/2024.csv", "/api/v1/reports/2024.csv")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("//x/", "//x/")]
    [InlineData("/manage/ar_key", "/manage/…")]
    [InlineData("/manage/jan@example.org/x", "/manage/…/x")]
    [InlineData("/Jan Peeters", "/…")]
    [InlineData("/a\nb", "/…")]
    [InlineData("/été", "/…")]
    public void A_path_is_shown_as_far_as_it_is_made_as_addresses_are(string path, string shown) =>
        Assert.Equal(shown, Api.Http.LoggedPath.Of(new(path)));
}
