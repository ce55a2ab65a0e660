using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Core : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(
                        type: "nvarchar(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Role = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Configured = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    No = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(
                        type: "nvarchar(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Head = table.Column<int>(type: "int", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "LogHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogHead", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Scopes",
                columns: table => new
                {
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scopes", x => x.ReportNo);
                }
            );

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    EntryNo = table.Column<long>(type: "bigint", nullable: true),
                    Language = table.Column<string>(
                        type: "nvarchar(35)",
                        maxLength: 35,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Action = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    FieldsRevision = table.Column<int>(type: "int", nullable: false),
                    Shape = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    BodyHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    CardLength = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangeKind = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                    ChangeNote = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    NoteHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    PreviousHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    RecordHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_Publications_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    TargetNo = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_References",
                        x => new
                        {
                            x.EntryNo,
                            x.TargetNo,
                            x.Role,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_References_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_References_Entries_TargetNo",
                        column: x => x.TargetNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Languages = table.Column<string>(
                        type: "nvarchar(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    SavedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SavedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Note = table.Column<string>(
                        type: "nvarchar(1000)",
                        maxLength: 1000,
                        nullable: true,
                        collation: "Latin1_General_BIN2"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => new { x.EntryNo, x.Number });
                    table.ForeignKey(
                        name: "FK_Revisions_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Live",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(
                        type: "nvarchar(35)",
                        maxLength: 35,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    IsFallback = table.Column<bool>(type: "bit", nullable: false),
                    Gone = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    ReportNo = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    DateFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    DateTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Featured = table.Column<bool>(type: "bit", nullable: false),
                    Slug = table.Column<string>(
                        type: "nvarchar(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_Live",
                        x => new
                        {
                            x.EntryNo,
                            x.Language,
                            x.Since,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_Live_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Live_Publications_Sequence",
                        column: x => x.Sequence,
                        principalTable: "Publications",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LiveTerms",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(
                        type: "nvarchar(35)",
                        maxLength: 35,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Facet = table.Column<string>(
                        type: "nvarchar(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Value = table.Column<string>(
                        type: "nvarchar(121)",
                        maxLength: 121,
                        nullable: false,
                        collation: "Latin1_General_BIN2"
                    ),
                    Until = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_LiveTerms",
                        x => new
                        {
                            x.EntryNo,
                            x.Language,
                            x.Since,
                            x.Facet,
                            x.Value,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_LiveTerms_Live_EntryNo_Language_Since",
                        columns: x => new
                        {
                            x.EntryNo,
                            x.Language,
                            x.Since,
                        },
                        principalTable: "Live",
                        principalColumns: new[] { "EntryNo", "Language", "Since" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "LogHead",
                columns: new[] { "Id", "At", "RecordHash", "Sequence" },
                values: new object[]
                {
                    1,
                    new DateTime(2000, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc),
                    new byte[]
                    {
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                    },
                    0L,
                }
            );

            migrationBuilder.CreateIndex(name: "IX_ApiKeys_Hash", table: "ApiKeys", column: "Hash", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Entries_Id", table: "Entries", column: "Id", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Kind_ReportNo_Slug",
                table: "Entries",
                columns: new[] { "Kind", "ReportNo", "Slug" },
                unique: true,
                filter: "[DeletedAt] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Year",
                table: "Entries",
                column: "Year",
                unique: true,
                filter: "[DeletedAt] IS NULL AND [Year] <> 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Kind_Language_Year_Position_EntryNo",
                table: "Live",
                columns: new[] { "Kind", "Language", "Year", "Position", "EntryNo" },
                descending: new[] { false, false, true, false, false },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Kind_ReportNo_Language_Position_EntryNo",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Language", "Position", "EntryNo" },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Live_Kind_ReportNo_Slug_Language",
                table: "Live",
                columns: new[] { "Kind", "ReportNo", "Slug", "Language" },
                unique: true,
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Live_Sequence", table: "Live", column: "Sequence");

            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_Facet_Value_Language_EntryNo",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value", "Language", "EntryNo" },
                filter: "[Until] IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Action_Sequence",
                table: "Publications",
                columns: new[] { "Action", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Publications_At_Sequence",
                table: "Publications",
                columns: new[] { "At", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Publications_EntryNo_Language_Sequence",
                table: "Publications",
                columns: new[] { "EntryNo", "Language", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_References_TargetNo_EntryNo",
                table: "References",
                columns: new[] { "TargetNo", "EntryNo" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ApiKeys");

            migrationBuilder.DropTable(name: "LiveTerms");

            migrationBuilder.DropTable(name: "LogHead");

            migrationBuilder.DropTable(name: "References");

            migrationBuilder.DropTable(name: "Revisions");

            migrationBuilder.DropTable(name: "Scopes");

            migrationBuilder.DropTable(name: "Live");

            migrationBuilder.DropTable(name: "Publications");

            migrationBuilder.DropTable(name: "Entries");
        }
    }
}
