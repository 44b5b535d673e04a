/** Renders a document of docs/ as a static page, in the style of the help and privacy pages. */
import { Marked } from "marked";

/** The documents that become pages, by the name of the page, with their language. */
export const DOCUMENTS = { install: { language: "en" }, installer: { language: "fr-CA" } };

/** The complete HTML page; links between the documents become links between the pages. */
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
      // A table may be wider than the window; the focusable container lets keyboard users scroll it.
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

/** The anchor of a heading, as GitHub generates it for links within a document. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
