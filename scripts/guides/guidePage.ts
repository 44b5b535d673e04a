/** The page around a guide: navigation between guides and languages, the list of its chapters, the footer. */
import { GUIDES, guideFile, type GuideId } from "../../src/catalogue/guides";
import { LANGUAGES, type Language } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";
import { GUIDES_TEXTS } from "../../src/languages/texts/guides";
import { escapeHtml } from "./escapeHtml";
import type { GuideHeading } from "./guideMarkdown";

/** The same policy as that of assets/support.html and assets/privacy.html. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

interface GuideContent {
  readonly guide: GuideId;
  readonly language: Language;
  readonly title: string;
  /** the chapters that the page lists */
  readonly headings: readonly GuideHeading[];
  /** the title and what comes before the first chapter, as HTML */
  readonly lead: string;
  readonly chapters: string;
}

/** The complete HTML of a guide's page. */
export function guidePage({ guide, language, title, headings, lead, chapters }: GuideContent): string {
  const texts = GUIDES_TEXTS[language];
  return `<!doctype html>
<html lang="${LANGUAGE_FORMATS[language].region}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <title>${escapeHtml(title)} – Ensemble</title>
    <link rel="icon" href="../assets/icon-32.png" />
    <link rel="stylesheet" href="../assets/pages.css" />
  </head>
  <body class="guide">
    <a class="skip" href="#text">${texts.skip}</a>
    <header>
      <nav aria-label="${texts.navigation}"><strong>Ensemble</strong>${guideLinks(guide, language)}</nav>
      <nav aria-label="${texts.languages}">${languageLinks(guide, language)}</nav>
    </header>
    <main id="text" tabindex="-1">
      <div class="lead">
${lead}      </div>
      <nav class="contents" aria-labelledby="contents">
        <p id="contents">${texts.contents}</p>
        <ol>${headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join("")}</ol>
      </nav>
      <div class="text">
${chapters}      </div>
    </main>
    <footer>
      <a href="../assets/support.html#${language}">${texts.support}</a>
      <a href="../assets/privacy.html#${language}">${texts.privacy}</a>
    </footer>
  </body>
</html>
`;
}

function guideLinks(current: GuideId, language: Language): string {
  const items = GUIDES.map((guide) => {
    const mark = guide === current ? ' aria-current="page"' : "";
    return `<li><a href="${guideFile(guide, language)}"${mark}>${GUIDES_TEXTS[language].names[guide]}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function languageLinks(guide: GuideId, current: Language): string {
  const items = LANGUAGES.map((language) => {
    const { name, region } = LANGUAGE_FORMATS[language];
    const mark = language === current ? ' aria-current="true"' : "";
    return `<li><a href="${guideFile(guide, language)}" hreflang="${region}" lang="${region}"${mark}>${name}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}
