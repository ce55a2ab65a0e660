using System.Data.Common;
using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>
/// A store that can't grow, on any system: SQLite is told how many pages it may have. <see cref="FullDiskTests"/> fills
/// a real disk.
/// </summary>
public sealed class FullStoreTests
{
    [Fact]
    public async Task While_the_store_is_full_saving_is_507_reading_goes_on_and_nothing_is_lost()
    {
        using var folder = new Folder();
        var limit = new Limit();
        await using var api = await Served.Start(
            folder.Path,
            s => s.ConfigureDbContext<SqliteReportsDb>(o => o.AddInterceptors(limit))
        );
        var draft = await api.SaveLong(2001);
        Assert.Equal(201, draft.Status);
        var address = $"/manage/reports/{draft.Text("id")}";
        Assert.Equal(
            200,
            (
                await api.Admin.Post(
                    $"{address}/publish",
                    new PublishRequest { Languages = ["nl", "fr"] },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        var preview = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest { Report = "report-2001", Name = "Test" }
        );
        Assert.True(preview.Status == 201, preview.Json.ToString());
        var before = await api.Admin.Get(address);

        limit.IsFull = true;
        var refused = await api.SaveLong(2002);
        Assert.Equal((507, "/problems/insufficient-storage"), (refused.Status, refused.Type));
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(
            507,
            (
                await api.Admin.Patch(
                    address,
                    new { translations = new { nl = new { foreword = new string('y', 30_000) } } },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Assert.Equal(before.Bytes, (await api.Admin.Get(address)).Bytes);
        foreach (
            var path in new[]
            {
                "/reports",
                "/reports/latest/bundle",
                "/reports/report-2001?lang=fr",
                "/highlights?limit=3",
                $"/reports/report-2001?lang=nl&preview={preview.Text("token")}",
            }
        )
            Assert.True((await api.Public.Get(path)).Status == 200, path);
        Assert.Equal(200, await api.Ready("degraded", "writes"));
        Assert.Equal(1, Measured(api)["writes"]);
        Assert.Equal(0, Measured(api)["store"]);

        limit.IsFull = false;
        Assert.Equal(201, (await api.SaveLong(2003)).Status);
        await api.Ready("ready");
        Assert.Equal(0, Measured(api)["writes"]);
        Assert.True(await api.IsSound());
        Assert.Equal(
            ["report-2001", "report-2003"],
            (await api.Admin.Get("/manage/reports")).Items.Select(i => i.GetProperty("slug").GetString()).Order()
        );
        // Two saves were refused, and many more may be. The log has one line for the fault and one for the state.
        Assert.Single(api.Log.Lines, l => l.Category == "AnnualReports.Api.Http.Problems" && l.Level == LogLevel.Error);
        Assert.Single(
            api.Log.Lines,
            l => l.Category == "AnnualReports.Api.Health.Readiness" && l.Level == LogLevel.Warning
        );
    }

    /// <summary>The values of the metric, by cause.</summary>
    static Dictionary<string, int> Measured(Served api)
    {
        var values = new Dictionary<string, int>();
        using var listener = new MeterListener();
        var factory = api.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "annual_reports.degraded" && ReferenceEquals(instrument.Meter.Scope, factory))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => values[(string)tags[0].Value!] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }

    [Theory]
    [InlineData(13, 13, StoreFault.Full)]
    [InlineData(10, 4874, StoreFault.Full)]
    [InlineData(10, 778, StoreFault.Disk)]
    [InlineData(8, 8, StoreFault.ReadOnly)]
    [InlineData(8, 1032, StoreFault.Deleted)]
    [InlineData(11, 11, StoreFault.Damaged)]
    [InlineData(26, 26, StoreFault.Damaged)]
    [InlineData(14, 14, StoreFault.Deleted)]
    [InlineData(5, 5, null)]
    [InlineData(19, 2067, null)]
    public void What_is_wrong_is_told_by_the_number_however_deep_it_lies(int code, int extended, object? fault) =>
        Assert.Equal(
            (StoreFault?)fault,
            StoreFaults.Of(
                new DbUpdateException(
                    "outer",
                    new InvalidOperationException("middle", new SqliteException("inner", code, extended))
                )
            )
        );

    [Fact]
    public void A_full_disk_is_told_by_the_systems_number_too()
    {
        Assert.Equal(
            StoreFault.Full,
            StoreFaults.Of(new IOException("", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28))
        );
        Assert.Null(StoreFaults.Of(new IOException("The client has gone.")));
        Assert.Null(StoreFaults.Of(new TimeoutException()));
    }

    /// <summary>Allows the database no more pages than it has, as long as it is full.</summary>
    sealed class Limit : DbConnectionInterceptor
    {
        public volatile bool IsFull;

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is one of two constants.
            command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
