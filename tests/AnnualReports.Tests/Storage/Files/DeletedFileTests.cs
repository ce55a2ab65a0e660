using System.Data.Common;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using AnnualReports.Tests.Media;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Files;

/// <summary>
/// Somebody else deletes a file between the check of a draft that names it and the write. In one process, SQLite's
/// writers queue, so an interceptor plays the part of another instance.
/// </summary>
public sealed class DeletedFileTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    public async Task A_draft_that_names_a_file_deleted_meanwhile_is_a_conflict_that_says_what_to_do(string method)
    {
        using var folder = new Folder();
        var quicker = new Quicker("\"Media\"");
        await using var api = await Served.Start(
            folder.Path,
            services => services.ConfigureDbContext<SqliteReportsDb>(o => o.AddInterceptors(quicker))
        );
        Assert.Equal(201, (await api.SaveLong(2001)).Status);
        var before = await api.Admin.Post("/manage/highlights", Draft("before", null));
        var picture = Sent.Png();
        var file = await Uploaded(api, picture);
        quicker.Deletes(api.Database, file, after: 2);
        var refused = await Save(api, method, before, file);
        Assert.Equal((409, "/problems/file-deleted"), (refused.Status, refused.Text("type")));
        Assert.Contains(
            $"The file {file} was deleted",
            Assert.Single(refused.Errors("/fields/image/media")),
            StringComparison.Ordinal
        );
        Assert.Contains("Upload it again", refused.Text("detail"), StringComparison.Ordinal);
        // Nothing was written. Following the message is enough, because the same bytes have the same id.
        Assert.Equal(
            "before",
            Assert.Single((await api.Admin.Get("/manage/highlights")).Items).GetProperty("slug").GetString()
        );
        Assert.Equal(file, await Uploaded(api, picture));
        Assert.InRange((await Save(api, method, before, file)).Status, 200, 201);
        Assert.True(await api.IsSound());
    }

    [Fact]
    public async Task A_file_that_is_sent_again_while_it_is_deleted_is_a_conflict()
    {
        using var folder = new Folder();
        var quicker = new Quicker("\"SentFiles\"");
        await using var api = await Served.Start(
            folder.Path,
            services => services.ConfigureDbContext<SqliteReportsDb>(o => o.AddInterceptors(quicker))
        );
        var plain = Sent.Jpeg(60, 40);
        var file = await Uploaded(api, Saying(plain, "a word"));
        quicker.Deletes(api.Database, file);
        var refused = await api.Admin.Upload(Saying(plain, "another word"));
        Assert.Equal((409, "/problems/file-deleted"), (refused.Status, refused.Text("type")));
        Assert.Contains("send it once more", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(file, await Uploaded(api, Saying(plain, "another word")));
    }

    static byte[] Saying(byte[] jpeg, string words) => Built.Jpeg(jpeg, Built.Segment(0xFE, Built.Text(words)));

    static async Task<Guid> Uploaded(Served api, byte[] content)
    {
        var answer = await api.Admin.Upload(content, "picture");
        Assert.True(answer.Status == 201, answer.Json.ToString());
        return Guid.Parse(answer.Text("id")!);
    }

    static HighlightDraft Draft(string slug, Guid? picture) =>
        new()
        {
            Report = "report-2001",
            Slug = slug,
            Fields = new() { Image = picture is { } media ? new() { Media = media, Decorative = true } : null },
            Translations = Served.Texts(Given.HighlightIn("nl")),
        };

    static Task<Answer> Save(Served api, string method, Answer before, Guid picture) =>
        method switch
        {
            "POST" => api.Admin.Post("/manage/highlights", Draft("new", picture)),
            "PUT" => api.Admin.Put(
                $"/manage/highlights/{before.Text("id")}",
                Draft("before", picture),
                ("If-Match", before.ETag)
            ),
            _ => api.Admin.Patch(
                $"/manage/highlights/{before.Text("id")}",
                new { fields = new { image = new { media = picture, decorative = true } } },
                ("If-Match", before.ETag)
            ),
        };

    /// <summary>
    /// Plays another instance, which deletes a file after a table was read for it. SQLite allows no other write during
    /// a transaction, so the file disappears for this transaction first, and for all when it has ended.
    /// </summary>
    sealed class Quicker(string looked) : DbConnectionInterceptor, IDbCommandInterceptor
    {
        (string Database, Guid File)? next,
            later;

        int looks;

        /// <summary>Deletes the file once it was looked at this often.</summary>
        public void Deletes(string database, Guid file, int after = 1) => (next, looks) = ((database, file), after);

        public InterceptionResult DataReaderDisposing(
            DbCommand command,
            DataReaderDisposingEventData eventData,
            InterceptionResult result
        )
        {
            if (next is not { } now || !command.CommandText.Contains("FROM " + looked, StringComparison.Ordinal))
                return result;
            if (--looks > 0)
                return result;
            next = null;
            if (command.Transaction is null)
                Delete(now.Database, now.File);
            else
                (later, _) = (now, Delete(command.Connection!, command.Transaction, now.File));
            return result;
        }

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (later is { } now)
                Delete(now.Database, now.File);
            later = null;
            return Task.CompletedTask;
        }

        static void Delete(string database, Guid file)
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Foreign Keys=True");
            connection.Open();
            Delete(connection, null, file);
        }

        static int Delete(DbConnection connection, DbTransaction? transaction, Guid file)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "DELETE FROM Media WHERE Id = @id";
            command.Parameters.Add(new SqliteParameter("@id", file));
            return command.ExecuteNonQuery();
        }
    }
}
