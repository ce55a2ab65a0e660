using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AboutPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Audit",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "SameAs",
                table: "Actors",
                type: "uniqueidentifier",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "About",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "SameAs",
                table: "Actors");
        }
    }
}
