using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FeedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Live_Ended", table: "Live");

            migrationBuilder.AddColumn<long>(name: "ToldIn", table: "Publications", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Published",
                table: "Live",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Told",
                table: "Publications",
                columns: new[] { "ToldIn", "Language", "Sequence" },
                filter: "[ToldIn] IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ToldOverAll",
                table: "Publications",
                columns: new[] { "Language", "Sequence" },
                filter: "[ToldIn] IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_BySlug",
                table: "Live",
                columns: new[] { "Kind", "Language", "Slug", "Year" },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Ended",
                table: "Live",
                columns: new[] { "Kind", "Language", "Until" },
                filter: "[Until] IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Newest",
                table: "Live",
                columns: new[] { "Kind", "Language", "Published" },
                filter: "[Until] IS NULL AND [Published] > 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_NewestInReport",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Language", "Published" },
                filter: "[Until] IS NULL AND [Published] > 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Open",
                table: "Live",
                columns: new[] { "EntryNo", "Language" },
                unique: true,
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Kind_Slug",
                table: "Entries",
                columns: new[] { "Kind", "Slug" },
                filter: "[DeletedAt] IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Editions_Digest", table: "Editions", column: "Digest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Publications_Told", table: "Publications");

            migrationBuilder.DropIndex(name: "IX_Publications_ToldOverAll", table: "Publications");

            migrationBuilder.DropIndex(name: "IX_Live_BySlug", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_Ended", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_Newest", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_NewestInReport", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_Open", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Entries_Kind_Slug", table: "Entries");

            migrationBuilder.DropIndex(name: "IX_Editions_Digest", table: "Editions");

            migrationBuilder.DropColumn(name: "ToldIn", table: "Publications");

            migrationBuilder.DropColumn(name: "Published", table: "Live");

            migrationBuilder.CreateIndex(
                name: "IX_Live_Ended",
                table: "Live",
                columns: new[] { "Kind", "Until" },
                filter: "[Until] IS NOT NULL"
            );
        }
    }
}
