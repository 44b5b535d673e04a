const path = require("node:path");
require("../typescript.cjs");
const { GUIDES, GUIDES_FOLDER, guideFile } = require("../../src/catalogue/guides.ts");
const { LANGUAGES } = require("../../src/languages/index.ts");
const { GUIDES_SOURCE } = require("../guides/guideMarkdown.ts");
const { renderGuide } = require("../guides/renderGuide.ts");

/**
 * What CopyPlugin has to do for the guides of docs/guides: render each one in each language, and put their pictures beside them.
 * `finish` is applied to the HTML of each page.
 */
const guidePatterns = (finish = (page) => page) => [
  ...GUIDES.flatMap((guide) => LANGUAGES.map((language) => guidePattern(guide, language, finish))),
  { from: path.join(GUIDES_SOURCE, "pictures"), to: `${GUIDES_FOLDER}/pictures`, noErrorOnMissing: true },
];

function guidePattern(guide, language, finish) {
  return {
    from: path.join(GUIDES_SOURCE, `${guide}.${language}.md`),
    to: `${GUIDES_FOLDER}/${guideFile(guide, language)}`,
    transform: async () => finish(renderGuide((await import("marked")).Marked, guide, language)),
  };
}

module.exports = { guidePatterns };
