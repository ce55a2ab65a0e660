using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChecksAndLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "Media",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AltLanguages",
                table: "Media",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "FocalX",
                table: "Media",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "FocalY",
                table: "Media",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Media",
                type: "TEXT",
                maxLength: 1021,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ExternalLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DeadSince = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalLinks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExternalLinks_NextAt",
                table: "ExternalLinks",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExternalLinks");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "AltLanguages",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "FocalX",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "FocalY",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Media");
        }
    }
}
