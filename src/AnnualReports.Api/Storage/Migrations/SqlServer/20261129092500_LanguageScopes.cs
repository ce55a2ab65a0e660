using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LanguageScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LanguageScopes",
                columns: table => new
                {
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(
                        type: "nvarchar(35)",
                        maxLength: 35,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LanguageScopes", x => new { x.ReportNo, x.Language });
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "LanguageScopes");
        }
    }
}
