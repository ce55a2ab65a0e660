using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Tests.Translating;

public sealed class MachineTests
{
    const string Body = """
        ## Een kop met `code`

        Zie [het *verdrag*](https://example.org/a_(b)?x=1) en **{{figure:staff-total}}**[^1], met
        een regel meer en 5 \* 3.

        - een punt met [een verwijzing](entry:highlights/een-ander)
        - nog een punt

        | kop | getal |
        |---|---|
        | cel | 12 |

        > Een citaat
        > van twee regels.

        ```
        code blijft
        ```

        [^1]: De noot.
        """;

    const string Translated = """
        ## EEN KOP MET `code`

        ZIE [HET *VERDRAG*](https://example.org/a_(b)?x=1) EN **{{figure:staff-total}}**[^1], MET EEN REGEL MEER EN 5 \* 3.

        - EEN PUNT MET [EEN VERWIJZING](entry:highlights/een-ander)
        - NOG EEN PUNT

        | KOP | GETAL |
        |---|---|
        | CEL | 12 |

        > EEN CITAAT VAN TWEE REGELS.

        ```
        code blijft
        ```

        [^1]: DE NOOT.
        """;

    static async Task<Made> Draft(ApiFixture api, string? body = Body, string title = "Een titel")
    {
        var made = await api.Highlight(await api.DraftReport(), null, "nl");
        await api.Save(made, new { translations = new { nl = new { title, summary = "Met {{figure:staff-total}} mensen.", body } } });
        return made;
    }

    static Task<Answer> Ask(ApiFixture api, Made made, object? request = null, string language = "fr") =>
        api.Admin.Post($"{made.Manage}/translations/{language}/machine", request ?? new { });

    static Task<ApiFixture> Start(Translator machine, params string[] settings) =>
        ApiFixture.Start(Store.Sqlite, [$"--Translation:Endpoint={machine.Url}", "--Translation:Key=a-key", .. settings]);

    [Fact]
    public async Task Without_a_machine_the_answer_names_the_setting()
    {
        var api = await Stores.Api(Store.Sqlite);
        var answer = await Ask(api, await Draft(api));
        Assert.Equal((404, "/problems/no-machine-translation"), (answer.Status, answer.Type));
        Assert.Contains("Translation:Endpoint", answer.Text("detail"), StringComparison.Ordinal);
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Theory, OnEveryStore]
    public async Task Missing_fields_are_translated_and_what_is_no_language_stays(Store store)
    {
        await using var machine = await Translator.Start();
        await using var api = await ApiFixture.Start(
            store,
            $"--Translation:Endpoint={machine.Url}",
            "--Translation:Key=a-key"
        );
        await api.Admin.Post(
            "/manage/glossary",
            new { sourceLanguage = "nl", targetLanguage = "fr", source = "verdrag", target = "traité" }
        );
        var made = await Draft(api);
        var answer = await Ask(api, made);
        Assert.Equal((200, "3"), (answer.Status, answer.Text("revision")));
        Assert.Equal(["title", "summary", "body"], answer.Texts("translated"));
        Assert.Empty(answer.Json.GetProperty("skipped").EnumerateArray());
        var text = (await api.Admin.Get(made.Manage)).Json.GetProperty("draft").GetProperty("translations").GetProperty("fr");
        Assert.Equal(("EEN TITEL", "MET {{figure:staff-total}} MENSEN."), (text.Text("title"), text.Text("summary")));
        Assert.Equal(Translated, text.Text("body"));
        var (body, key) = Assert.Single(machine.Asked);
        Assert.Equal(("nl", "fr", "Bearer a-key"), (body.Text("source"), body.Text("target"), key));
        Assert.Equal(
            """[{"source":"verdrag","target":"traité"}]""",
            body.GetProperty("glossary").GetRawText(),
            ignoreAllWhiteSpace: true
        );
        Assert.DoesNotContain("example.org", body.GetRawText(), StringComparison.Ordinal);
        // What is there is left alone.
        Assert.Empty((await Ask(api, made)).Texts("translated"));
        Assert.Single(machine.Asked);
    }

    [Fact]
    public async Task The_machine_is_told_how_long_a_request_is()
    {
        long? length = null;
        await using var machine = await Translator.Start(
            (http, texts) =>
            {
                length = http.Request.ContentLength;
                return Task.FromResult<string[]?>(texts);
            }
        );
        await using var api = await Start(machine);
        Assert.Equal(200, (await Ask(api, await Draft(api, "Tekst."))).Status);
        Assert.True(length > 0, "small adapters don't read bodies that come in chunks");
    }

    [Fact]
    public async Task Outdated_fields_are_translated_only_when_asked_for()
    {
        await using var machine = await Translator.Start();
        await using var api = await Start(machine);
        var made = await Draft(api, "Eerst.");
        await Ask(api, made);
        await api.Save(made, new { translations = new { nl = new { body = "Daarna." } } });
        var named = await Ask(api, made, new { fields = new[] { "body", "title" } });
        Assert.Empty(named.Texts("translated"));
        Assert.Equal(
            ["title", "body"],
            named.Json.GetProperty("skipped").EnumerateArray().Select(s => s.Text("field"))
        );
        Assert.Equal(["body"], (await Ask(api, made, new { outdated = true })).Texts("translated"));
        Assert.Equal("DAARNA.", (await api.Admin.Get($"{made.Manage}/translations/fr")).Text("body"));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("doubled")]
    [InlineData("invented")]
    [InlineData("swapped")]
    [InlineData("table")]
    public async Task A_field_whose_marks_do_not_come_back_stays_as_it_was(string damage)
    {
        static string Damaged(string damage, string text) =>
            damage switch
            {
                "lost" => text.Replace("⟦1⟧", "", StringComparison.Ordinal),
                "doubled" => text.Replace("⟦1⟧", "⟦1⟧⟦1⟧", StringComparison.Ordinal),
                "invented" => text + " ⟦99⟧",
                "swapped" => text.Replace("⟦1⟧", "⟦x⟧", StringComparison.Ordinal)
                    .Replace("⟦2⟧", "⟦1⟧", StringComparison.Ordinal)
                    .Replace("⟦x⟧", "⟦2⟧", StringComparison.Ordinal),
                _ => text + "\n\n# kop",
            };
        await using var machine = await Translator.Start(
            (_, texts) =>
                Task.FromResult<string[]?>([
                    .. texts.Select(t => t.Contains("hier", StringComparison.Ordinal) ? Damaged(damage, t) : t),
                ])
        );
        await using var api = await Start(machine);
        var made = await Draft(api, damage == "table" ? "# [x](https://example.org) hier" : "Een [tekst hier](https://example.org) staat.");
        var answer = await Ask(api, made);
        if (damage == "table")
        {
            // Line ends of the machine mean nothing, so it can't add blocks.
            Assert.Equal(["title", "summary", "body"], answer.Texts("translated"));
            return;
        }
        Assert.Equal(["title", "summary"], answer.Texts("translated"));
        var skipped = Assert.Single(answer.Json.GetProperty("skipped").EnumerateArray());
        Assert.Equal("body", skipped.Text("field"));
        Assert.Contains("mark", skipped.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_breaks_a_rule_is_left_out_with_the_reason()
    {
        await using var machine = await Translator.Start(
            (_, texts) => Task.FromResult<string[]?>([.. texts.Select(t => t + (t.Length < 20 ? new string('x', 195) : ""))])
        );
        await using var api = await Start(machine);
        var made = await Draft(api, null);
        var answer = await Ask(api, made);
        Assert.Contains(answer.Json.GetProperty("skipped").EnumerateArray(), s => s.Text("field") == "title");
    }

    [Theory]
    [InlineData("500")]
    [InlineData("redirect")]
    [InlineData("text")]
    [InlineData("fewer")]
    [InlineData("long")]
    [InlineData("bytes")]
    [InlineData("slow")]
    public async Task A_machine_that_fails_changes_nothing_and_is_left_alone_after_three_times(string fault)
    {
        await using var machine = await Translator.Start(
            async (http, texts) =>
            {
                switch (fault)
                {
                    case "500":
                        http.Response.StatusCode = 500;
                        return null;
                    case "redirect":
                        http.Response.Redirect("/elsewhere");
                        return null;
                    case "text":
                        await http.Response.WriteAsync("hello");
                        return null;
                    case "fewer":
                        return texts[1..];
                    case "long":
                        return [.. texts.Select(t => new string('x', 5_000))];
                    case "bytes":
                        return [.. texts.Select(t => new string('x', 50_000))];
                    default:
                        await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
                        return texts;
                }
            }
        );
        await using var api = await Start(machine, "--Translation:Timeout=1", "--Translation:AnswerBytes=60000");
        var made = await Draft(api, "Tekst.");
        for (var i = 0; i < 4; i++)
        {
            var answer = await Ask(api, made);
            Assert.Equal((503, "/problems/translation-unavailable"), (answer.Status, answer.Type));
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.DoesNotContain("127.0.0.1", answer.Text("detail"), StringComparison.Ordinal);
        }
        Assert.Equal(3, machine.Asked.Count);
        Assert.Equal("\"2\"", await api.ETag(made));
    }

    [Fact]
    public async Task What_is_changed_while_the_machine_works_is_left_out()
    {
        var changing = new TaskCompletionSource<Func<Task>>();
        await using var machine = await Translator.Start(
            async (_, texts) =>
            {
                await (await changing.Task)();
                return [.. texts.Select(Translator.Capitals)];
            }
        );
        await using var api = await Start(machine);
        var made = await Draft(api, "Tekst.");
        changing.SetResult(() => api.Save(made, new { translations = new { nl = new { body = "Anders." } } }));
        var answer = await Ask(api, made);
        Assert.Equal(["title", "summary"], answer.Texts("translated"));
        Assert.Equal("body", Assert.Single(answer.Json.GetProperty("skipped").EnumerateArray()).Text("field"));
    }

    [Fact]
    public async Task A_wrong_request_is_refused_before_anything_is_sent()
    {
        await using var machine = await Translator.Start();
        await using var api = await Start(machine);
        var made = await Draft(api, "Tekst.");
        var unknown = await Ask(api, made, new { fields = new[] { "nothing" } });
        Assert.Contains("Use: title", unknown.Errors("/fields/0")[0], StringComparison.Ordinal);
        Assert.Equal(422, (await Ask(api, made, new { source = "fr" })).Status);
        Assert.Equal(422, (await Ask(api, made, new { source = "xx" })).Status);
        Assert.Equal(422, (await Ask(api, made, language: "nl")).Status);
        Assert.Equal(400, (await Ask(api, made, language: "xx")).Status);
        Assert.Empty(machine.Asked);
        var other = await Security.GrantedApi.Granted(api, Role.Translator, null, "de");
        Assert.Equal(403, (await other.Post($"{made.Manage}/translations/fr/machine", new { })).Status);
    }
}
