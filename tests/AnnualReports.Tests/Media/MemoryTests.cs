using System.Diagnostics;
using System.Net;
using System.Text;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Uploads the largest PDF that is accepted to the program in a separate process, and measures how much memory it
/// needed.
/// </summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    const int Size = 199_000_000;
    const long Allowed = 64L << 20;

    [Fact]
    public async Task Uploading_200_MB_needs_no_more_than_64_MB_above_idle()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("What a process needed at most is read from /proc.");
        await using var program = await OwnProgram.Start();
        // What a first upload adds for good, which is the code that it loads.
        Assert.Equal(201, (await program.Admin.Upload(Sent.Pdf(), "small.pdf")).Status);
        var idle = program.Memory("VmRSS");
        await program.ForgetMost();
        var watch = Stopwatch.StartNew();
        using var form = new MultipartFormDataContent { { new Large(), "file", "large.pdf" } };
        var answer = await program.Admin.Ask(HttpMethod.Post, "/manage/media", form, []);
        Assert.True(answer.Status == 201, answer.Json.ToString());
        var peak = program.Memory("VmHWM");
        output.WriteLine($"Idle {idle >> 20} MB, at most {peak >> 20} MB, in {watch.ElapsedMilliseconds} ms.");
        Assert.Equal(Size, answer.Json.GetProperty("bytes").GetInt32() / 1_000_000 * 1_000_000);
        Assert.InRange(peak - idle, 0, Allowed);
    }

    /// <summary>A PDF of that size, made while it is sent. Most of it is a stream that no page shows.</summary>
    sealed class Large : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var places = new List<long>();
            long length = 0;
            async Task Write(string text)
            {
                var bytes = Encoding.ASCII.GetBytes(text);
                await stream.WriteAsync(bytes);
                length += bytes.Length;
            }
            async Task Object(string content)
            {
                places.Add(length);
                await Write($"{places.Count} 0 obj\n{content}\nendobj\n");
            }
            await Write("%PDF-1.7\n");
            await Object("<< /Type /Catalog /Pages 2 0 R >>");
            await Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
            await Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
            places.Add(length);
            await Write($"4 0 obj\n<< /Length {Size} >>\nstream\n");
            var chunk = new byte[100_000];
            for (var written = 0; written < Size; written += chunk.Length)
            {
                Random.Shared.NextBytes(chunk);
                await stream.WriteAsync(chunk);
            }
            length += Size;
            await Write("\nendstream\nendobj\n");
            var table = length;
            await Write(
                $"xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
                    + $"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
            );
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
