using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AlertsAndLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "Media",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AltLanguages",
                table: "Media",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<double>(
                name: "FocalX",
                table: "Media",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "FocalY",
                table: "Media",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Media",
                type: "nvarchar(1021)",
                maxLength: 1021,
                nullable: true,
                collation: "Latin1_General_BIN2");

            // Files that were erased kept the words of their names and titles.
            migrationBuilder.Sql("UPDATE [Media] SET [Words] = NULL, [Language] = NULL WHERE [ErasedAt] IS NOT NULL;");

            migrationBuilder.CreateTable(
                name: "AlertHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AlertRecipients",
                columns: table => new
                {
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_BIN2"),
                    IsByHand = table.Column<bool>(type: "bit", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: true, collation: "Latin1_General_BIN2"),
                    Timing = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_BIN2"),
                    Timings = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    Claims = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_BIN2"),
                    SignedInAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    RestsUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Claim = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertRecipients", x => x.ActorId);
                    table.ForeignKey(
                        name: "FK_AlertRecipients_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExternalLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    NextAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DeadSince = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_BIN2"),
                    EventSequence = table.Column<long>(type: "bigint", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_BIN2"),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Message = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FirstAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    LastAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alerts_AlertRecipients_ActorId",
                        column: x => x.ActorId,
                        principalTable: "AlertRecipients",
                        principalColumn: "ActorId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AlertHead",
                columns: new[] { "Id", "Sequence" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_CreatedAt_Id",
                table: "Alerts",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_Due",
                table: "Alerts",
                columns: new[] { "ActorId", "NextAttemptAt" },
                filter: "[State] = 'pending'");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalLinks_NextAt",
                table: "ExternalLinks",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertHead");

            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "ExternalLinks");

            migrationBuilder.DropTable(
                name: "AlertRecipients");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "AltLanguages",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "FocalX",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "FocalY",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Media");
        }
    }
}
