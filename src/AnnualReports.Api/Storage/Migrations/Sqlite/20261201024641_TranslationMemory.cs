using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TranslationMemory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GlossaryHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GlossaryHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GlossaryTerms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromLanguage = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    ToLanguage = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Alternatives = table.Column<string>(type: "TEXT", nullable: true),
                    Forbidden = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GlossaryTerms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TranslationUnits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportNo = table.Column<long>(type: "INTEGER", nullable: false),
                    FromLanguage = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    ToLanguage = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Member = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    SourceHash = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TranslationUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TranslationUnits_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TranslationMarks",
                columns: table => new
                {
                    Mark = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TranslationMarks", x => new { x.Mark, x.UnitId });
                    table.ForeignKey(
                        name: "FK_TranslationMarks_TranslationUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "TranslationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "GlossaryHead",
                columns: new[] { "Id", "Version" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_GlossaryTerms_FromLanguage_ToLanguage_SourceKey",
                table: "GlossaryTerms",
                columns: new[] { "FromLanguage", "ToLanguage", "SourceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TranslationMarks_UnitId",
                table: "TranslationMarks",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_TranslationUnits_EntryNo",
                table: "TranslationUnits",
                column: "EntryNo");

            migrationBuilder.CreateIndex(
                name: "IX_TranslationUnits_SourceHash",
                table: "TranslationUnits",
                column: "SourceHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GlossaryHead");

            migrationBuilder.DropTable(
                name: "GlossaryTerms");

            migrationBuilder.DropTable(
                name: "TranslationMarks");

            migrationBuilder.DropTable(
                name: "TranslationUnits");
        }
    }
}
