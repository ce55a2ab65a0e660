using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Readiness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "NextTryAt",
                table: "Releases",
                type: "datetime2(3)",
                precision: 3,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "Releases",
                type: "int",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<long>(
                name: "CopiedFrom",
                table: "Entries",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddColumn<int>(
                name: "CopiedRevision",
                table: "Entries",
                type: "int",
                nullable: false,
                defaultValue: 0
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "NextTryAt", table: "Releases");

            migrationBuilder.DropColumn(name: "Tries", table: "Releases");

            migrationBuilder.DropColumn(name: "CopiedFrom", table: "Entries");

            migrationBuilder.DropColumn(name: "CopiedRevision", table: "Entries");
        }
    }
}
