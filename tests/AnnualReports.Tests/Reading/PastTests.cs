using CsCheck;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// Random histories over HTTP. What is public is recorded byte by byte while it is, and compared with a model. Later,
/// when all of it has been changed and withdrawn, every recorded answer is requested again with <c>asOf</c>, and so is
/// that of every edition.
/// </summary>
public sealed class PastTests
{
    static readonly Clock Clock = new(new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    static readonly Gen<PastStep[]> Histories = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[0, 1],
        Gen.Int[1, 15],
        Gen.Int[0, 3],
        (w, e, m, t) => new PastStep((PastAction)w, e, m, t)
    ).Array[4, 14];

    [Theory, OnEveryStore]
    public async Task Every_body_that_was_ever_public_can_be_fetched_again_byte_for_byte(Store store)
    {
        var api = await Stores.Api(store, "past-histories", Clock);
        await Histories.SampleAsync(
            async steps => await (await PastHistory.Begin(api, Clock)).Run(steps),
            iter: store == Store.Sqlite ? 10 : 3,
            threads: 1
        );
        var verdict = await api.Admin.Get("/manage/verify");
        Assert.True(verdict.Json.GetProperty("sound").GetBoolean(), verdict.Json.ToString());
    }
}
