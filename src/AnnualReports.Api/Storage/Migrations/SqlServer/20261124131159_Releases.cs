using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
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
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    NamedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    NamedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Label = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    Note = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Languages = table.Column<string>(
                        type: "nvarchar(1000)",
                        maxLength: 1000,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    State = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    DueAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ChangeKind = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Notes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Override = table.Column<string>(
                        type: "nvarchar(1000)",
                        maxLength: 1000,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    Edition = table.Column<bool>(type: "bit", nullable: false),
                    EditionLabel = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    EditionNote = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScheduledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Problems = table.Column<string>(type: "nvarchar(max)", nullable: true),
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(
                        type: "nvarchar(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Uses = table.Column<int>(type: "int", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
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
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    Action = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Languages = table.Column<string>(
                        type: "nvarchar(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Revision = table.Column<int>(type: "int", nullable: true),
                    ChangeKind = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    Notes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ApprovedRevision = table.Column<int>(type: "int", nullable: true),
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
