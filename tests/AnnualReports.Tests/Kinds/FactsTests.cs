using System.Reflection;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Kinds;

/// <summary>
/// Lists filter and sort by values that are read from a part of a body. The result is the same as from the whole body.
/// </summary>
public sealed class FactsTests
{
    static readonly string[] Pieces =
    [
        "[",
        "]",
        "(",
        ")",
        "](",
        "entry:",
        "entry",
        "&#101;ntry:",
        "ent\\ry:",
        "&colon;",
        "entry&#58;",
        "highlights/one",
        "sections/two",
        "<",
        ">",
        "\n",
        " ",
        ": ",
        "[a]",
        "\\",
        "*",
        "a",
    ];

    [Fact]
    public void A_text_that_is_not_read_for_links_has_none() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 14]
            .Select(string.Concat)
            .Sample(text => Markdown.EntryLinks(text).SequenceEqual(Markdown.FindLinks(text)), iter: 20_000);

    [Theory]
    [InlineData("[a](entry:highlights/one)")]
    [InlineData("[a](&#101;ntry:highlights/one)")]
    [InlineData("[a](entry\\:highlights/one)")]
    [InlineData("[a]\n\n[a]: entry:highlights/one")]
    public void However_a_link_is_written_it_is_found(string text) =>
        Assert.Equal("highlights/one", Assert.Single(Markdown.EntryLinks(text)).Path);

    [Fact]
    public async Task All_kinds_are_read_alike()
    {
        var api = await Stores.Api(Store.Sqlite, "facts", "--Sample:Load=true");
        var (kinds, bodies) = await api.In(async services =>
            (
                services.GetRequiredService<KindSet>(),
                await services
                    .GetRequiredService<ReportsDb>()
                    .Publications.Where(p => p.Action == PublicationActions.Published)
                    .Join(
                        services.GetRequiredService<ReportsDb>().Entries,
                        p => p.EntryNo,
                        e => e.No,
                        (p, e) => new { e.Kind, p.Body }
                    )
                    .ToListAsync()
            )
        );
        Assert.Equal(kinds.All.Select(k => k.Name).Order(), bodies.Select(b => b.Kind).Distinct().Order());
        foreach (var body in bodies)
            Assert.Equal(Text(Whole(kinds[body.Kind], body.Body!)), Text(kinds[body.Kind].Facts(body.Body!)));
        Assert.Contains(bodies, b => kinds[b.Kind].Facts(b.Body!).Terms.Any(t => t.Facet == Reference.Link));
        Assert.Contains(bodies, b => kinds[b.Kind].Facts(b.Body!).Terms.Any(t => t.Facet == Reference.Quoting));
    }

    [Fact]
    public void Brackets_are_found_however_JSON_has_them()
    {
        var escaped = JsonSerializer.Deserialize<LongText>(
            """{ "markdown": "\u005Ba](entry:highlights/one) \"", "html": "<p>" }""",
            FactsJson.Options
        )!;
        Assert.Equal("[a](entry:highlights/one) \"", escaped.Markdown);
    }

    static string Text(Facts facts) => $"{facts with { Terms = [] }} {string.Join(' ', facts.Terms)}";

    /// <summary>These are read from the whole body.</summary>
    static Facts Whole(Kind kind, byte[] body)
    {
        const BindingFlags Inner = BindingFlags.Instance | BindingFlags.NonPublic;
        var of = kind.GetType().GetMethods(Inner).Single(m => m.Name == "Facts" && m.DeclaringType == kind.GetType());
        var view = JsonSerializer.Deserialize(body, of.GetParameters()[0].ParameterType, Wire.Json)!;
        var facts = (Facts)of.Invoke(kind, [view])!;
        return ((EntryCard)view).Quotes is { } quotes
            ? facts with
            {
                Terms = [.. facts.Terms, .. quotes.Select(q => new Term(Reference.Quoting, q))],
            }
            : facts;
    }
}
