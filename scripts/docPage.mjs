/** Makes a static page of a document in docs/, in the looks of the pages of help and privacy. */
import { Marked } from "marked";

/** The documents that become pages: the name of each page, and what its visitor reads. */
export const DOCUMENTS = { install: { language: "en" }, installer: { language: "fr-CA" } };

/** The whole page; links between the documents lead from page to page. */
export function docPage(markdown, name) {
  const { language } = DOCUMENTS[name];
  const renderer = {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const page = Object.keys(DOCUMENTS).find((each) => href === `${each}.md`);
      return `<a href="${page ? `${page}.html` : href}">${this.parser.parseInline(tokens)}</a>`;
    },
    table(token) {
      const row = (cells, tag) =>
        `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
      const body = token.rows.map((cells) => row(cells, "td")).join("\n");
      // A table may be wider than a narrow window; by keyboard, too, one gets to its end.
      return `<div class="table" tabindex="0"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
  const body = new Marked({ renderer }).parse(markdown);
  const [, title] = /^# (.+)$/m.exec(markdown);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>${title}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="assets/pages.css" />
  </head>
  <body>
    <main>
${body}    </main>
  </body>
</html>
`;
}

/** The anchor that a link within a document names, as GitHub makes it of a heading. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
