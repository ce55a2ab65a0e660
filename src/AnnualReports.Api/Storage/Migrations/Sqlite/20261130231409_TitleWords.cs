using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Releases",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Media",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

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
