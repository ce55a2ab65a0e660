// Made from docs/openapi/delivery-v1.json by npm run generate; not to be edited.

/** The configured languages. */
export const languages = ["nl","fr","de","en"] as const;

/** The addresses that answer in a language. Of the changes, a language is only a filter. */
export const inLanguage: ReadonlySet<string> = new Set([
  "/api/v1/announcements",
  "/api/v1/countries",
  "/api/v1/figures",
  "/api/v1/figures/{slug}",
  "/api/v1/highlights",
  "/api/v1/priorities/{slug}/timeline",
  "/api/v1/reports",
  "/api/v1/reports/{report}",
  "/api/v1/reports/{report}/announcements",
  "/api/v1/reports/{report}/announcements/{slug}",
  "/api/v1/reports/{report}/bundle",
  "/api/v1/reports/{report}/compare/{other}",
  "/api/v1/reports/{report}/download",
  "/api/v1/reports/{report}/downloads",
  "/api/v1/reports/{report}/editions",
  "/api/v1/reports/{report}/editions/{edition}",
  "/api/v1/reports/{report}/editions/{edition}/announcements",
  "/api/v1/reports/{report}/editions/{edition}/announcements/{slug}",
  "/api/v1/reports/{report}/editions/{edition}/bundle",
  "/api/v1/reports/{report}/editions/{edition}/figures",
  "/api/v1/reports/{report}/editions/{edition}/figures/{slug}",
  "/api/v1/reports/{report}/editions/{edition}/highlights",
  "/api/v1/reports/{report}/editions/{edition}/highlights/{slug}",
  "/api/v1/reports/{report}/editions/{edition}/partners",
  "/api/v1/reports/{report}/editions/{edition}/partners/{slug}",
  "/api/v1/reports/{report}/editions/{edition}/priorities",
  "/api/v1/reports/{report}/editions/{edition}/priorities/{slug}",
  "/api/v1/reports/{report}/editions/{edition}/report",
  "/api/v1/reports/{report}/editions/{edition}/sections",
  "/api/v1/reports/{report}/editions/{edition}/sections/{slug}",
  "/api/v1/reports/{report}/figures",
  "/api/v1/reports/{report}/figures/{slug}",
  "/api/v1/reports/{report}/highlights",
  "/api/v1/reports/{report}/highlights/{slug}",
  "/api/v1/reports/{report}/history",
  "/api/v1/reports/{report}/partners",
  "/api/v1/reports/{report}/partners/{slug}",
  "/api/v1/reports/{report}/priorities",
  "/api/v1/reports/{report}/priorities/{slug}",
  "/api/v1/reports/{report}/sections",
  "/api/v1/reports/{report}/sections/{slug}",
  "/api/v1/search",
  "/api/v1/themes",
  "/api/v1/themes/{slug}"
]);

/** The addresses that a preview link shows drafts at. */
export const inPreview: ReadonlySet<string> = new Set([
  "/api/v1/reports/{report}",
  "/api/v1/reports/{report}/announcements",
  "/api/v1/reports/{report}/announcements/{slug}",
  "/api/v1/reports/{report}/bundle",
  "/api/v1/reports/{report}/figures",
  "/api/v1/reports/{report}/figures/{slug}",
  "/api/v1/reports/{report}/highlights",
  "/api/v1/reports/{report}/highlights/{slug}",
  "/api/v1/reports/{report}/partners",
  "/api/v1/reports/{report}/partners/{slug}",
  "/api/v1/reports/{report}/priorities",
  "/api/v1/reports/{report}/priorities/{slug}",
  "/api/v1/reports/{report}/sections",
  "/api/v1/reports/{report}/sections/{slug}"
]);
