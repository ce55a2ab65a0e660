using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_LiveTerms_Facet_Value_Language_EntryNo", table: "LiveTerms");

            migrationBuilder.DropIndex(name: "IX_Live_Kind_Language_Year_Position_EntryNo", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_Kind_ReportNo_Language_Position_EntryNo", table: "Live");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "LiveTerms",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_BIN2"
            );

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "LiveTerms",
                type: "int",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<long>(
                name: "ReportNo",
                table: "LiveTerms",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "LiveTerms",
                type: "int",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_InReport",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value", "Language", "Kind", "ReportNo", "Position", "EntryNo" },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_OverAll",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value", "Language", "Kind", "Year", "Position", "EntryNo" },
                descending: new[] { false, false, false, false, true, false, false },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_ByDate",
                table: "Live",
                columns: new[] { "Kind", "Language", "DateFrom", "EntryNo" },
                filter: "[Until] IS NULL AND [Gone] = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Ended",
                table: "Live",
                columns: new[] { "Kind", "Until" },
                filter: "[Until] IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_InReport",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Language", "Position", "EntryNo" },
                filter: "[Until] IS NULL AND [Gone] = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_InReport_Own",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Language", "Position", "EntryNo" },
                filter: "[Until] IS NULL AND [Gone] = 0 AND [IsFallback] = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_OverAll",
                table: "Live",
                columns: new[] { "Kind", "Language", "Year", "Position", "EntryNo" },
                descending: new[] { false, false, true, false, false },
                filter: "[Until] IS NULL AND [Gone] = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_OverAll_Own",
                table: "Live",
                columns: new[] { "Kind", "Language", "Year", "Position", "EntryNo" },
                descending: new[] { false, false, true, false, false },
                filter: "[Until] IS NULL AND [Gone] = 0 AND [IsFallback] = 0"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_LiveTerms_InReport", table: "LiveTerms");

            migrationBuilder.DropIndex(name: "IX_LiveTerms_OverAll", table: "LiveTerms");

            migrationBuilder.DropIndex(name: "IX_Live_ByDate", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_Ended", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_InReport", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_InReport_Own", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_OverAll", table: "Live");

            migrationBuilder.DropIndex(name: "IX_Live_OverAll_Own", table: "Live");

            migrationBuilder.DropColumn(name: "Kind", table: "LiveTerms");

            migrationBuilder.DropColumn(name: "Position", table: "LiveTerms");

            migrationBuilder.DropColumn(name: "ReportNo", table: "LiveTerms");

            migrationBuilder.DropColumn(name: "Year", table: "LiveTerms");

            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_Facet_Value_Language_EntryNo",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value", "Language", "EntryNo" },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Kind_Language_Year_Position_EntryNo",
                table: "Live",
                columns: new[] { "Kind", "Language", "Year", "Position", "EntryNo" },
                descending: new[] { false, false, true, false, false },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Kind_ReportNo_Language_Position_EntryNo",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Language", "Position", "EntryNo" },
                filter: "[Until] IS NULL"
            );
        }
    }
}
