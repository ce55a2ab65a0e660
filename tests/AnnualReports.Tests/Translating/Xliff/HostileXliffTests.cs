using System.Net.Http.Headers;
using System.Text;
using AnnualReports.Api.Content;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Documents that nobody should send are answered with a problem that says what is wrong.</summary>
public sealed class HostileXliffTests
{
    const string MediaType = "application/xliff+xml";

    const string Root =
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"fr\">";

    static async Task<Answer> Sent(object body, string mediaType = MediaType)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        return await api.Admin.Ask(
            HttpMethod.Post,
            $"/manage/reports/{report.Id}/translations.xlf",
            body,
            [],
            mediaType
        );
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>"
            + Root
            + "<file id=\"f\"><unit id=\"u\"><segment><source>&c;</source></segment></unit></file></xliff>",
        400,
        "has a document type"
    )]
    [InlineData(
        "<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">" + Root + "<file id=\"f\"/></xliff>",
        400,
        "has a document type"
    )]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Root + "<file id=\"f\">&e;</file></xliff>",
        400,
        "has a document type"
    )]
    [InlineData(Root + "<file id=\"f\">&unknown;</file></xliff>", 400, "is no XML: line 1")]
    [InlineData(Root + "<file id=\"f\">", 400, "is no XML")]
    [InlineData("", 400, "is no XML")]
    [InlineData("{\"title\": \"x\"}", 400, "is no XML")]
    [InlineData("<html/>", 422, "is no XLIFF 2")]
    [InlineData("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>", 422, "is no XLIFF 2")]
    [InlineData(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\"/>",
        422,
        "both of its languages"
    )]
    [InlineData(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"xx\"/>",
        400,
        "'xx' is not a configured language"
    )]
    [InlineData(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"nl\"/>",
        422,
        "can't be translated into itself"
    )]
    public async Task What_can_t_be_read_is_said(string document, int status, string detail)
    {
        var answer = await Sent(document);
        Assert.Equal(status, answer.Status);
        Assert.Contains(detail, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_deep_documents_are_refused()
    {
        var groups = string.Concat(Enumerable.Repeat("<group id=\"g\">", 200));
        var ends = string.Concat(Enumerable.Repeat("</group>", 200));
        var answer = await Sent($"{Root}<file id=\"f\">{groups}{ends}</file></xliff>");
        Assert.Equal((422, "The document nests more than 100 levels."), (answer.Status, answer.Text("detail")));
        var codes = string.Concat(Enumerable.Repeat("<pc id=\"c\">", 100_000));
        var closed = string.Concat(Enumerable.Repeat("</pc>", 100_000));
        answer = await Sent(
            $"{Root}<file id=\"f\"><unit id=\"u\"><segment><source>{codes}{closed}</source></segment></unit></file></xliff>"
        );
        Assert.Equal(422, answer.Status);
        // What other programs added is skipped, however deep it is.
        var foreign = string.Concat(Enumerable.Repeat("<x xmlns=\"urn:x\">", 10_000));
        var left = string.Concat(Enumerable.Repeat("</x>", 10_000));
        answer = await Sent($"{Root}<file id=\"f\">{foreign}{left}</file></xliff>");
        Assert.Equal((200, "0"), (answer.Status, answer.Text("saved")));
    }

    /// <summary>The connection is closed behind such an answer, so it is sent by a client of its own.</summary>
    [Theory, InlineData(50 * 1024 * 1024, true), InlineData(Limits.XliffBytes + 100_000, false)]
    public async Task Fifty_megabytes_are_refused_and_so_is_whoever_does_not_say_how_many_come(int bytes, bool isSaid)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var large = new byte[bytes];
        Array.Fill(large, (byte)' ');
        Encoding.UTF8.GetBytes(Root).CopyTo(large, 0);
        using var client = new HttpClient { BaseAddress = api.Address, Timeout = Patience.Seconds(60) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
        client.DefaultRequestHeaders.ExpectContinue = isSaid;
        using var stream = new MemoryStream(large);
        using var content = isSaid ? (HttpContent)new ByteArrayContent(large) : new StreamContent(new Unsized(stream));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(MediaType);
        using var answer = await client.PostAsync(
            new Uri($"/api/v1/manage/reports/{report.Id}/translations.xlf", UriKind.Relative),
            content
        );
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("/problems/too-large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_counted()
    {
        var units = string.Concat(Enumerable.Repeat("<unit id=\"u\"/>", 50_001));
        var answer = await Sent($"{Root}<file id=\"f\">{units}</file></xliff>");
        Assert.Equal(
            (422, "The document has more than 50000 units. Send it in parts."),
            (answer.Status, answer.Text("detail"))
        );
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        var answer = await Sent("{}", "application/json");
        Assert.Equal((415, MediaType), (answer.Status, answer.Headers.GetValues("Accept").Single()));
    }

    /// <summary>A stream that does not say how long it is.</summary>
    sealed class Unsized(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
