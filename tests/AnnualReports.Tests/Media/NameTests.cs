using System.Text;

namespace AnnualReports.Tests.Media;

/// <summary>Names of files as browsers and curl send them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("filename=\"a%22b.png\"", "ab.png")]
    [InlineData("filename=\"a\\\"b.png\"", "ab.png")]
    [InlineData("filename=\"a%0D%0Ab.png\"", "a b.png")]
    [InlineData("filename=\"10%25 b.png\"", "1025 b.png")]
    [InlineData("filename=\"C:\\fakepath\\x.png\"", "x.png")]
    [InlineData("filename=\"C:\\\\Users\\\\x.png\"", "x.png")]
    [InlineData("filename=\"Été.png\"", "Été.png")]
    [InlineData("filename=\"x.png\"; filename*=UTF-8''%C3%89t%C3%A9%22.png", "Été.png")]
    [InlineData("filename=\"a\uFFFEb.png\"", "a_b.png")]
    [InlineData("filename=x.png", "x.png")]
    public async Task A_name_is_what_it_was_before_it_was_sent(string sent, string expected)
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = new ByteArrayContent(Sent.Png());
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; {sent}");
        using var form = new MultipartFormDataContent { file };
        form.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        Assert.Equal(expected, (await api.Admin.Ask(HttpMethod.Post, "/manage/media", form, [])).Text("name"));
    }
}
