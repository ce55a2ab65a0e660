using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TitleWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Revisions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Releases",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Media",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            // Letters are folded by the program, so it fills what is there already.
            migrationBuilder.Sql(ToFill.Sql("words"));
            migrationBuilder.Sql(ToFill.Sql("words of files"));
            migrationBuilder.Sql(ToFill.Sql("words of releases"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Words",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "Media");
        }
    }
}
