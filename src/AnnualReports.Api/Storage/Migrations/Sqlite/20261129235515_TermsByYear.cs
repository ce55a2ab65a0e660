using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TermsByYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_LiveTerms_InReport", table: "LiveTerms");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_InReport",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value", "Language", "Kind", "ReportNo", "Position", "EntryNo" },
                filter: "[Until] IS NULL"
            );
        }
    }
}
