using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WebhookPauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WebhookDeliveries_WebhookId_NextAttemptAt",
                table: "WebhookDeliveries");

            migrationBuilder.AddColumn<int>(
                name: "Failures",
                table: "Webhooks",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedUntil",
                table: "Webhooks",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_Due",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "NextAttemptAt", "LogSequence", "EventSequence" },
                filter: "[State] = 'pending'");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_Log",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "LogSequence" },
                filter: "[State] = 'pending'");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_Tests",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "Type", "NextAttemptAt" },
                filter: "[State] = 'pending' AND [Type] = 'webhook.ping'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WebhookDeliveries_Due",
                table: "WebhookDeliveries");

            migrationBuilder.DropIndex(
                name: "IX_WebhookDeliveries_Log",
                table: "WebhookDeliveries");

            migrationBuilder.DropIndex(
                name: "IX_WebhookDeliveries_Tests",
                table: "WebhookDeliveries");

            migrationBuilder.DropColumn(
                name: "Failures",
                table: "Webhooks");

            migrationBuilder.DropColumn(
                name: "PausedUntil",
                table: "Webhooks");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId_NextAttemptAt",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "NextAttemptAt" },
                filter: "[State] = 'pending'");
        }
    }
}
