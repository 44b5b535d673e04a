/** Renders a guide of docs/guides as a static page: no script, nothing from elsewhere. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Marked, RendererObject, Tokens } from "marked";
import { guideFile, type GuideId } from "../../src/catalogue/guides";
import { LANGUAGES, type Language } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";
import { GUIDES_SOURCE, headingsOf, readGuide, titleOf } from "./guideMarkdown";
import { guidePage } from "./guidePage";
import { escapeHtml } from "./escapeHtml";

/** Pictures are taken with two pixels for each one of a style sheet, so that they are sharp. */
const PIXEL_RATIO = 2;
/** The width of a picture of the pane; what is wider is a page of the workbook. */
const WIDEST_PANE = 400;

/**
 * The complete page of a guide. The class is handed in: `marked` is an ES module, which the caller imports in its own way.
 */
export function renderGuide(Parser: typeof Marked, guide: GuideId, language: Language): string {
  const markdown = readGuide(guide, language);
  const parser = new Parser({ renderer: rendererFor(guide, language) });
  const [lead, ...chapters] = markdown.split(/^(?=## )/m);
  return guidePage({
    ...{ guide, language, title: titleOf(markdown) },
    headings: headingsOf(markdown).filter(({ level }) => level === 2),
    lead: parser.parse(lead!, { async: false }),
    chapters: parser.parse(chapters.join(""), { async: false }),
  });
}

function rendererFor(guide: GuideId, language: Language): RendererObject {
  const headings = headingsOf(readGuide(guide, language));
  return {
    heading({ tokens, depth, text }) {
      const html = this.parser.parseInline(tokens).replace(/^<a id="[^"]*"><\/a>/, "");
      const heading = headings.find(({ id }) => text.startsWith(`<a id="${id}">`));
      if (!heading) return `<h${depth}>${html}</h${depth}>\n`;
      const title = `<h${depth} id="${heading.id}">${html}</h${depth}>`;
      if (depth !== 2) return `${title}\n`;
      return `<div class="chapter">${title}${translations(guide, language, heading.id)}</div>\n`;
    },
    link({ href, tokens }) {
      return `<a href="${escapeHtml(renderedAddress(href))}">${this.parser.parseInline(tokens)}</a>`;
    },
    paragraph({ tokens }) {
      const [first] = tokens;
      if (tokens.length === 1 && first?.type === "image") return figure(first as Tokens.Image);
      return `<p>${this.parser.parseInline(tokens)}</p>\n`;
    },
    table(token) {
      const row = (cells: Tokens.TableCell[], tag: string) =>
        `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
      const body = token.rows.map((cells) => row(cells, "td")).join("\n");
      // A table may be wider than the window; the focusable container lets keyboard users scroll it.
      return `<div class="table" tabindex="0"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

/** The address that a link of the Markdown has among the rendered pages. */
function renderedAddress(href: string): string {
  return href
    .replace(/^([a-z-]+\.[a-z]+)\.md(?=#|$)/, "$1.html")
    .replace(/^\.\.\/\.\.\/assets\//, "../assets/");
}

/** Links to the same chapter in the other languages, each named by the chapter's title there. */
function translations(guide: GuideId, language: Language, id: string): string {
  const links = LANGUAGES.filter((other) => other !== language).map((other) => {
    const { name, region, colon } = LANGUAGE_FORMATS[other];
    const title = headingsOf(readGuide(guide, other)).find((heading) => heading.id === id)?.text ?? "";
    return `<a href="${guideFile(guide, other)}#${id}" hreflang="${region}" lang="${region}" aria-label="${escapeHtml(`${name}${colon} ${title}`)}">${name}</a>`;
  });
  return `<span class="translations">${links.join(" ")}</span>`;
}

/** A picture, with its size, so that the text does not move once it is there. */
function figure({ href, text }: Tokens.Image): string {
  const file = path.join(GUIDES_SOURCE, href);
  // A new picture is taken from the built add-in, whose guides lack it until then.
  if (!existsSync(file)) return "";
  const { width, height } = pictureSize(file);
  const image = `<img src="${href}" alt="${escapeHtml(text)}" width="${width}" height="${height}" />`;
  if (width <= WIDEST_PANE) return `<figure class="pane">${image}</figure>\n`;
  // A page of the workbook is larger than a column of text: its link opens it alone.
  return `<figure class="wide"><a href="${href}">${image}</a></figure>\n`;
}

/** The size of a PNG picture, in pixels of a style sheet. */
function pictureSize(file: string): { width: number; height: number } {
  const header = readFileSync(file);
  return {
    width: Math.round(header.readUInt32BE(16) / PIXEL_RATIO),
    height: Math.round(header.readUInt32BE(20) / PIXEL_RATIO),
  };
}
