using System.Diagnostics;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media;
using CsCheck;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Files of all types that were changed in random places. Each is accepted or refused with a problem, in bounded time,
/// and no accepted drawing runs or loads anything in a page that contains it.
/// </summary>
public sealed class HostileFileProperties
{
    /// <summary>
    /// How long each property is tried with a random seed. <c>ANNUALREPORTS_TEST_SECONDS</c> sets a longer time.
    /// </summary>
    static readonly int Seconds = int.TryParse(
        Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_SECONDS"),
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : 12;

    static readonly TimeSpan Most = Patience.Seconds(10);

    [Fact]
    public void No_drawing_that_is_taken_runs_or_fetches_anything_in_a_page()
    {
        var taken = 0;
        ChangedDrawings.Drawings.Sample(
            drawing =>
            {
                if (Read(Encoding.UTF8.GetBytes(drawing)) is not { Drawing: { } found })
                    return;
                Interlocked.Increment(ref taken);
                var plain = Encoding.UTF8.GetString(found.Plain);
                Assert.Null(InlinedDrawing.Fault(plain));
                Assert.Equal(plain, Encoding.UTF8.GetString(Read(found.Plain)!.Drawing!.Plain));
                if (found.Besides is null)
                    Assert.Null(InlinedDrawing.Fault(drawing));
            },
            time: Seconds,
            threads: 1
        );
        Assert.True(taken > 50, $"Only {taken} of the changed drawings were taken.");
    }

    /// <summary>
    /// Found by this property: a rule that no browser accepts is left out, and so is text that only looks as if it
    /// loaded something.
    /// </summary>
    [Theory]
    [InlineData(".a > ")]
    [InlineData("> .a")]
    [InlineData(".a + ~ .b")]
    [InlineData(".a, ")]
    [InlineData(".")]
    [InlineData(".a #")]
    [InlineData(".a:")]
    [InlineData(". > b")]
    [InlineData(".5")]
    public void A_selector_that_ends_in_the_middle_is_left_out(string selector) =>
        Rewritten(ChangedDrawings.Plain.Replace(".a > b", selector, StringComparison.Ordinal));

    [Theory]
    [InlineData("1px 'A B'", "1px 'url(//x.example) B'")]
    [InlineData("1px 'A B'", "1url(//x)x 'A B'")]
    [InlineData("#fff", "#url(//x)")]
    [InlineData("@media print", "@media printurl(http://x.example)")]
    public void What_reads_like_an_address_to_fetch_is_left_out(string written, string instead) =>
        Rewritten(ChangedDrawings.Plain.Replace(written, instead, StringComparison.Ordinal));

    static void Rewritten(string drawing)
    {
        var plain = Read(Encoding.UTF8.GetBytes(drawing))!.Drawing!.Plain;
        Assert.Null(InlinedDrawing.Fault(Encoding.UTF8.GetString(plain)));
        Assert.DoesNotContain("//x", Encoding.UTF8.GetString(plain)[200..], StringComparison.Ordinal);
        Assert.Equal(plain, Read(plain)!.Drawing!.Plain);
    }

    /// <summary>Found by this property: a view box that is not written had been used for the size.</summary>
    [Fact]
    public void A_box_that_is_not_four_numbers_says_nothing_of_the_size()
    {
        var box = ChangedDrawings.Plain.Replace("viewBox=\"0 0", "viewBox=\"url(//x)0 0", StringComparison.Ordinal);
        Assert.Null(Read(Encoding.UTF8.GetBytes(box)));
        var sized = Read(
            Encoding.UTF8.GetBytes(
                box.Replace("viewBox", "width=\"40\" height=\"30\" viewBox", StringComparison.Ordinal)
            )
        )!.Drawing!;
        Assert.Equal(sized.Plain, Read(sized.Plain)!.Drawing!.Plain);
    }

    static readonly Lazy<byte[][]> Others = new(() =>
        [
            Sent.Jpeg(),
            Sent.Progressive(),
            Sent.Png(),
            Sent.WebP(),
            Sent.Pdf(Sent.Tagged + " /Lang (nl)"),
            Sent.Csv(),
            Sent.Xlsx(("xl/worksheets/sheet1.xml", new byte[300])),
        ]
    );

    static readonly Gen<byte[]> Files =
        from which in Gen.Int[0, 6]
        from changes in Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 3], Gen.Int[0, 40]).List[1, 8]
        select changes.Aggregate(
            Others.Value[which],
            (bytes, change) =>
            {
                var (place, value, way, length) = change;
                var at = place % Math.Max(1, bytes.Length);
                if (bytes.Length < 10)
                    return bytes;
                return way switch
                {
                    0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                    1 => bytes.Length > length + 10
                        ? [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]]
                        : bytes,
                    2 => [.. bytes[..at], .. bytes[Math.Max(0, at - length)..]],
                    _ =>
                    [
                        .. bytes[..at],
                        .. Enumerable.Repeat((byte)255, 4),
                        .. bytes[Math.Min(bytes.Length, at + 4)..],
                    ],
                };
            }
        );

    [Fact]
    public void A_damaged_file_of_any_type_is_taken_or_refused_in_bounded_time() =>
        Files.Sample(
            file =>
            {
                var watch = Stopwatch.StartNew();
                Read(file);
                Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);
            },
            time: Seconds,
            threads: 1
        );

    /// <summary>Inspects a file as an upload does. Null: it was refused.</summary>
    static FileFacts? Read(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var type = FileType.Of(file.AsSpan(0, Math.Min(file.Length, FileType.Head)));
            if (type.Strip is { } strip)
            {
                using var target = new MemoryStream();
                using (var source = File.OpenRead(path))
                    strip(source, target);
                File.WriteAllBytes(path, target.ToArray());
            }
            return type.Inspect(path, 100_000_000);
        }
        catch (ProblemException)
        {
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task None_of_them_is_answered_with_a_fault_of_the_program()
    {
        var api = await Stores.Api(Store.Sqlite, "media-hostile");
        var watch = Stopwatch.StartNew();
        await Gen.OneOf(ChangedDrawings.Drawings.Select(Encoding.UTF8.GetBytes), Files)
            .SampleAsync(
                async file =>
                {
                    if (watch.Elapsed < Patience.Seconds(8))
                        Assert.Contains((await api.Admin.Upload(file)).Status, (int[])[200, 201, 413, 415, 422]);
                },
                iter: 60,
                threads: 1
            );
    }
}
