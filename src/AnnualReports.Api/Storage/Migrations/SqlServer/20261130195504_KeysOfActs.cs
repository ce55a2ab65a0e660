using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeysOfActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Media_Sha256",
                table: "Media");

            migrationBuilder.AddColumn<Guid>(
                name: "KeyId",
                table: "Audit",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_Sha256",
                table: "Media",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_AboutSomebody",
                table: "Audit",
                column: "Sequence",
                filter: "[About] IS NOT NULL");

            // A report that was deleted before has grants that hold, though nobody can do anything in it.
            migrationBuilder.Sql(
                """
                UPDATE [Grants]
                SET [EndedAt] = (SELECT e.[DeletedAt] FROM [Entries] AS e WHERE e.[No] = [Grants].[ReportNo]),
                    [EndedBy] = '00000000-0000-0000-0000-000000000000',
                    [EndReason] = 'The report was deleted'
                WHERE [EndedAt] IS NULL AND [ReportNo] <> 0 AND EXISTS (
                    SELECT 1 FROM [Entries] AS e WHERE e.[No] = [Grants].[ReportNo] AND e.[DeletedAt] IS NOT NULL
                );
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Media_Sha256",
                table: "Media");

            migrationBuilder.DropIndex(
                name: "IX_Audit_AboutSomebody",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "KeyId",
                table: "Audit");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Sha256",
                table: "Media",
                column: "Sha256",
                unique: true);
        }
    }
}
