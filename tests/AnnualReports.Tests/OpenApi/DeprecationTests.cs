using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// What will be removed is announced: in every answer (RFC 9745, RFC 8594) and in the document. The operations here are
/// made up.
/// </summary>
public sealed class DeprecationTests
{
    static readonly DateTimeOffset Since = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Sunset = new(2028, 7, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An answer with a member that will be removed.</summary>
    sealed record Old
    {
        public required string Kept { get; init; }

        [Deprecated("2027-01-01", "/versions#old", Sunset = "2028-07-01")]
        public string? Going { get; init; }
    }

    /// <summary>An answer that will be removed.</summary>
    [Deprecated("2027-01-01", "/versions#all")]
    sealed record AllOld(string Text);

    static void MapMadeUp(WebApplication app)
    {
        var v1 = app.MapGroup("/api/v1").AddEndpointFilter<RequestChecks>().DeprecatesMembers();
        LazyRoutes
            .MapLazyGet(
                v1,
                "/made-up/kept",
                StoredBody<LanguagesView> (PublicEdge edge) =>
                    edge.Answer<LanguagesView>(
                        new(
                            "{}"u8.ToArray(),
                            new()
                            {
                                ETag = "\"kept\"",
                                Links = ["</other>; rel=\"alternate\""],
                                ValidFor = new(0, 1),
                            }
                        )
                    )
            )
            .Describe("Made up", "GetKept", "Kept", "Is kept in memory.")
            .Deprecated(Since, Sunset, "/versions#kept");
        LazyRoutes
            .MapLazyGet(
                v1,
                "/made-up/refused",
                Ok () => throw new ProblemException(ProblemTypes.NotFound, "There is nothing.")
            )
            .Describe("Made up", "GetRefused", "Refused", "Is always refused.")
            .Deprecated(Since, null, "/versions#refused");
        LazyRoutes
            .MapLazyGet(v1, "/made-up/member", () => TypedResults.Ok(new Old { Kept = "x" }))
            .Describe("Made up", "GetMember", "Member", "Answers a member that will go.");
        LazyRoutes
            .MapLazyGet(v1, "/made-up/all", () => TypedResults.Ok(new AllOld("x")))
            .Describe("Made up", "GetAll", "All", "Answers what will go.");
        LazyRoutes
            .MapLazyGet(v1, "/made-up/fine", () => TypedResults.Ok(new LanguagesView("nl", [])))
            .Describe("Made up", "GetFine", "Fine", "Stays.");
    }

    sealed class Ok : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Task.CompletedTask;
    }

    static Task<ApiFixture> Api() => Stores.With(Store.Sqlite, "deprecations", MapMadeUp);

    static string? Header(Answer answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    [Fact]
    public async Task An_operation_that_will_go_says_so_in_each_answer_from_memory_too()
    {
        var api = await Api();
        foreach (var _ in new[] { "made", "kept", "kept still" })
        {
            var answer = await api.Public.Get("/made-up/kept");
            Assert.Equal(
                (200, "@1798761600", "Sat, 01 Jul 2028 00:00:00 GMT"),
                (answer.Status, Header(answer, "Deprecation"), Header(answer, "Sunset"))
            );
            Assert.Equal(
                "</other>; rel=\"alternate\", </versions#kept>; rel=\"deprecation\"; type=\"text/html\"",
                Header(answer, "Link")
            );
            var unchanged = await api.Public.Get("/made-up/kept", ("If-None-Match", answer.ETag));
            Assert.Equal((304, "@1798761600"), (unchanged.Status, Header(unchanged, "Deprecation")));
        }
        var refused = await api.Public.Get("/made-up/refused");
        Assert.Equal(
            (404, "@1798761600", null),
            (refused.Status, Header(refused, "Deprecation"), Header(refused, "Sunset"))
        );
        Assert.Contains("rel=\"deprecation\"", Header(refused, "Link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_whose_answer_has_a_member_that_will_go_says_so_too_and_no_other()
    {
        var api = await Api();
        var member = await api.Public.Get("/made-up/member");
        Assert.Equal(
            (200, "@1798761600", "Sat, 01 Jul 2028 00:00:00 GMT"),
            (member.Status, Header(member, "Deprecation"), Header(member, "Sunset"))
        );
        Assert.Equal("</versions#old>; rel=\"deprecation\"; type=\"text/html\"", Header(member, "Link"));
        var all = await api.Public.Get("/made-up/all");
        Assert.Equal((200, "@1798761600", null), (all.Status, Header(all, "Deprecation"), Header(all, "Sunset")));
        var fine = await api.Public.Get("/made-up/fine");
        Assert.Equal((200, null, null), (fine.Status, Header(fine, "Deprecation"), Header(fine, "Link")));
    }

    [Fact]
    public async Task The_document_says_what_will_go()
    {
        var api = await Api();
        var document = JsonElement.Parse(api.Services.GetRequiredService<DocumentCache>().Made("v1"));
        var kept = document.GetProperty("paths").GetProperty("/api/v1/made-up/kept").GetProperty("get");
        Assert.Equal(
            (true, "2027-01-01", "2028-07-01"),
            (
                kept.GetProperty("deprecated").GetBoolean(),
                kept.GetProperty("x-deprecated-since").GetString(),
                kept.GetProperty("x-sunset").GetString()
            )
        );
        Assert.True(
            kept.GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("Sunset", out _)
        );
        Assert.True(
            document
                .GetProperty("paths")
                .GetProperty("/api/v1/made-up/all")
                .GetProperty("get")
                .GetProperty("deprecated")
                .GetBoolean()
        );
        Assert.False(
            document
                .GetProperty("paths")
                .GetProperty("/api/v1/made-up/member")
                .GetProperty("get")
                .TryGetProperty("deprecated", out _)
        );
        var members = document
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("Old")
            .GetProperty("properties");
        Assert.Equal(
            (true, "2028-07-01"),
            (
                members.GetProperty("going").GetProperty("deprecated").GetBoolean(),
                members.GetProperty("going").GetProperty("x-sunset").GetString()
            )
        );
        Assert.False(members.GetProperty("kept").TryGetProperty("deprecated", out _));
    }
}
