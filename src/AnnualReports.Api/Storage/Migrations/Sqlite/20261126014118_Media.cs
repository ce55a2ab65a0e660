using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AnnualReports.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Media : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Media",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    Encrypted = table.Column<bool>(type: "INTEGER", nullable: true),
                    Pages = table.Column<int>(type: "INTEGER", nullable: true),
                    Tagged = table.Column<bool>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ErasedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ErasedAuthority = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "MediaReferences",
                columns: table => new
                {
                    EntryNo = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaReferences", x => new { x.EntryNo, x.MediaId });
                    table.ForeignKey(
                        name: "FK_MediaReferences_Entries_EntryNo",
                        column: x => x.EntryNo,
                        principalTable: "Entries",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_MediaReferences_Media_MediaId",
                        column: x => x.MediaId,
                        principalTable: "Media",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LiveTerms_Files",
                table: "LiveTerms",
                columns: new[] { "Facet", "Value" },
                filter: "[Facet] = 'media'"
            );

            migrationBuilder.CreateIndex(name: "IX_Media_Sha256", table: "Media", column: "Sha256", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_UploadedAt_Id",
                table: "Media",
                columns: new[] { "UploadedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_MediaReferences_MediaId",
                table: "MediaReferences",
                column: "MediaId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "MediaReferences");

            migrationBuilder.DropTable(name: "Media");

            migrationBuilder.DropIndex(name: "IX_LiveTerms_Files", table: "LiveTerms");
        }
    }
}
