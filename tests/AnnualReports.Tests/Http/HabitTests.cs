using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Requests as real clients write them: with quotation marks, weak tags, lists and other spellings. Equal requests get
/// the same answer, and different ones are not confused.
/// </summary>
public sealed class HabitTests
{
    static HttpContent Body(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    static byte[] Theme(string slug) => Encoding.UTF8.GetBytes($$$"""{"slug":"{{{slug}}}","translations":{}}""");

    [Theory]
    [InlineData("application/json", 201)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("application/json; charset=\"utf-8\"", 201)]
    [InlineData("application/json;charset=UTF-8", 201)]
    [InlineData("application/json; charset=utf8", 201)]
    [InlineData("Application/JSON; version=1; profile=\"a;b\"", 201)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=\"utf-16\"", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("text/json", 415)]
    public async Task A_media_type_means_the_same_with_its_parameters_quoted_or_not(string type, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(
            status,
            (await api.Admin.Post("/manage/themes", Body(Theme(Given.NewSlug("theme")), type))).Status
        );
    }

    [Theory]
    [InlineData("identity", 201)]
    [InlineData("Identity", 201)]
    [InlineData("gzip", 415)]
    [InlineData("identity, gzip", 415)]
    public async Task A_body_that_says_it_is_not_coded_is_read(string coding, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        var body = Body(Theme(Given.NewSlug("theme")), "application/json");
        body.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        Assert.Equal(status, (await api.Admin.Post("/manage/themes", body)).Status);
    }

    [Fact]
    public async Task A_byte_order_mark_before_JSON_is_skipped_and_other_encodings_are_named()
    {
        var api = await Stores.Api(Store.Sqlite);
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Equal(
            201,
            (
                await api.Admin.Post(
                    "/manage/themes",
                    Body([.. mark, .. Theme(Given.NewSlug("theme"))], "application/json")
                )
            ).Status
        );
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            foreach (var before in new[] { encoding.GetPreamble(), [] })
            {
                var answer = await api.Admin.Post(
                    "/manage/themes",
                    Body([.. before, .. encoding.GetBytes("{}")], "application/json")
                );
                Assert.Equal((400, "/problems/malformed-request"), (answer.Status, answer.Type));
                Assert.Contains("UTF-16", answer.Text("detail"), StringComparison.Ordinal);
            }
        }
        foreach (var empty in new[] { [], mark, " \r\n"u8.ToArray() })
            Assert.Contains(
                "empty",
                (await api.Admin.Post("/manage/themes", Body(empty, "application/json"))).Text("detail"),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_body_of_another_form_is_told_what_is_expected()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Contains(
            "an object",
            (await api.Admin.Post("/manage/themes", "null")).Errors("")[0],
            StringComparison.Ordinal
        );
        var figure = await api.Admin.Post(
            "/manage/figures",
            """{"report":"2024","slug":"f","fields":{"value":"3100"}}"""
        );
        Assert.Contains("without quotes", figure.Errors("/fields/value")[0], StringComparison.Ordinal);
        var word = await api.Admin.Post(
            "/manage/figures",
            """{"report":"2024","slug":"f","fields":{"value":"many"}}"""
        );
        Assert.DoesNotContain("quotes", word.Errors("/fields/value")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=%2B1")]
    [InlineData("limit=+1")]
    [InlineData("limit=01")]
    [InlineData("limit=-1")]
    [InlineData("limit=%201")]
    [InlineData("limit=1%20")]
    [InlineData("limit=1.0")]
    [InlineData("limit=1e0")]
    [InlineData("limit=%D9%A1")]
    [InlineData("limit=")]
    [InlineData("limit=0x1")]
    [InlineData("limit=4294967297")]
    [InlineData("year=02024")]
    [InlineData("year=+2024")]
    public async Task A_number_is_written_in_one_way(string query)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal((400, "/problems/invalid-parameter"), await Said(api.Public.Get("/highlights?" + query)));
    }

    static async Task<(int Status, string Type)> Said(Task<Answer> answer) =>
        ((await answer).Status, (await answer).Type);

    [Theory]
    [InlineData("/manage/highlights?cursor=%2B5", 400)]
    [InlineData("/manage/highlights?cursor=05", 400)]
    [InlineData("/manage/redactions?cursor=%205", 400)]
    [InlineData("/manage/highlights/%2B193f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/0x93f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/%200193f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/0193F0A0-0000-7000-8000-000000000001", 404)]
    public async Task Cursors_and_ids_are_read_as_strictly(string address, int status) =>
        Assert.Equal(status, (await (await Stores.Api(Store.Sqlite)).Admin.Get(address)).Status);

    [Fact]
    public async Task A_revision_and_an_edition_have_one_address()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        foreach (
            var (number, revision, edition) in new[]
            {
                ("1", 200, 200),
                ("01", 400, 404),
                ("+1", 400, 404),
                ("-1", 400, 404),
                ("%201", 400, 404),
            }
        )
        {
            Assert.Equal(
                (number, revision),
                (number, (await api.Admin.Get($"{report.Manage}/revisions/{number}")).Status)
            );
            Assert.Equal(
                (number, edition),
                (number, (await api.Public.Get($"/reports/{report.Slug}/editions/{number}/report")).Status)
            );
        }
    }
}
