using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Releases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    ReportNo = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    NamedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => new { x.ReportNo, x.Number });
                    table.ForeignKey(
                        name: "FK_Editions_Entries_ReportNo",
                        column: x => x.ReportNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReportNo = table.Column<long>(type: "INTEGER", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ChangeKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    Override = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Edition = table.Column<bool>(type: "INTEGER", nullable: false),
                    EditionLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EditionNote = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScheduledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Problems = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "PreviewLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReportNo = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreviewLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreviewLinks_Entries_ReportNo",
                        column: x => x.ReportNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_PreviewLinks_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReleaseItems",
                columns: table => new
                {
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangeKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ApprovedRevision = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ReleaseItems",
                        x => new
                        {
                            x.ReleaseId,
                            x.EntryNo,
                            x.Action,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ReleaseItems_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ReleaseItems_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Publications_BodyHash", table: "Publications", column: "BodyHash");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_ReportNo_Sequence",
                table: "Editions",
                columns: new[] { "ReportNo", "Sequence" }
            );

            migrationBuilder.CreateIndex(name: "IX_PreviewLinks_ReleaseId", table: "PreviewLinks", column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_ReportNo_CreatedAt",
                table: "PreviewLinks",
                columns: new[] { "ReportNo", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_TokenHash",
                table: "PreviewLinks",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ReleaseItems_EntryNo", table: "ReleaseItems", column: "EntryNo");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_CreatedAt_Id",
                table: "Releases",
                columns: new[] { "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Releases_DueAt",
                table: "Releases",
                column: "DueAt",
                filter: "[State] = 'scheduled'"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Editions");

            migrationBuilder.DropTable(name: "PreviewLinks");

            migrationBuilder.DropTable(name: "ReleaseItems");

            migrationBuilder.DropTable(name: "Releases");

            migrationBuilder.DropIndex(name: "IX_Publications_BodyHash", table: "Publications");
        }
    }
}
