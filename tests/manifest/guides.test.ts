/** The guides of docs/guides: what they say about the interface, their pages, and the links of the pane to them. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { readGuide, headingsOf, titleOf } from "../../scripts/guides/guideMarkdown";
import { renderGuide } from "../../scripts/guides/renderGuide";
import { GUIDES, guideFile, type GuideId } from "../../src/catalogue/guides";
import { LANGUAGES, type Language } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";
import { ENTRY_CHAPTERS, HELP_CHAPTERS } from "../../src/taskpane/help/chapters";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { interfaceWords } from "../support/interfaceWords";
import { ROOT } from "./manifestFile";

const FOLDER = join(ROOT, "docs/guides");
/** A reader with a slow connection opens one guide with its pictures. */
const LARGEST_PICTURES = 1_500_000;

const pages = GUIDES.flatMap((guide) => LANGUAGES.map((language) => ({ guide, language })));
const markdown = new Map(
  pages.map(({ guide, language }) => [key(guide, language), readGuide(guide, language)]),
);
const html = new Map(
  pages.map(({ guide, language }) => [guideFile(guide, language), renderGuide(Marked, guide, language)]),
);

function key(guide: GuideId, language: Language): string {
  return `${guide} (${language})`;
}

function textOf(guide: GuideId, language: Language): string {
  return markdown.get(key(guide, language))!;
}

/** The parts of a guide by kind, in order: headings with their ids, rows, steps, items, pictures. */
function outline(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const heading = /^(#+) (?:<a id="([^"]+)">)?/.exec(line);
    if (heading) return [`${heading[1]} ${heading[2] ?? ""}`];
    const picture = /^!\[.+\]\((.+)\.[a-z]+\.png\)$/.exec(line);
    if (picture) return [`picture ${picture[1]}`];
    const part = /^(\||\d+\.|-) /.exec(line);
    return part ? [part[1]!] : [];
  });
}

/** The prose of a guide: without code, keys, marks of Markdown and addresses. */
function prose(text: string): string[] {
  return text
    .replace(/```[^]*?```/g, "")
    .replace(/`[^`]*`/g, "x")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<\/?kbd>|<a id="[^"]*"><\/a>|\*+|^\s*(\d+\.|[-#|!])+ ?/gm, "")
    .split(/\n|\|/)
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "" && !/^[-| ]+$/.test(line));
}

describe.each(GUIDES)("the guide %s", (guide) => {
  test("has the same chapters, steps, tables and pictures in every language", () => {
    const [first, ...others] = LANGUAGES.map((language) => outline(textOf(guide, language)));
    expect(first!.length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(LANGUAGES)("has a title, and an id of its own for each other heading, in %s", (language) => {
    const text = textOf(guide, language);
    const headings = headingsOf(text);
    expect(titleOf(text)).not.toBe("");
    expect(headings).toHaveLength(text.match(/^#{2,6} /gm)!.length);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
  });
});

test("they have correct typography", () => {
  const of = (language: Language) => GUIDES.flatMap((guide) => prose(textOf(guide, language)));
  expect(of("en").flatMap(englishFaults)).toEqual([]);
  expect(of("fr").flatMap(frenchFaults)).toEqual([]);
});

// The pages about installing name buttons of Excel too.
describe.each(LANGUAGES)("what is bold in %s", (language) => {
  test.each(GUIDES.filter((guide) => guide !== "install"))("are words of the interface, in %s", (guide) => {
    const isWord = interfaceWords(language);
    const bold = [...textOf(guide, language).matchAll(/(?<!\*)\*\*([^*]+)\*\*/g)].map(([, text]) => text!);
    expect(bold.length).toBeGreaterThan(5);
    expect(bold.filter((text) => !isWord(text))).toEqual([]);
  });
});

describe.each(pages)("the page of $guide in $language", ({ guide, language }) => {
  const page = html.get(guideFile(guide, language))!;

  test("is in its language, runs no script and loads nothing from elsewhere", () => {
    expect(page).toContain(`<html lang="${LANGUAGE_FORMATS[language].region}">`);
    expect(page).toContain(
      `<title>${titleOf(textOf(guide, language)).replace(/&/g, "&amp;")} – Ensemble</title>`,
    );
    expect(page).toContain(
      `content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<style| style=|\bon\w+=|src="(\w+:)?\/\//);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("leads to every guide, and each chapter to the same one in the other languages", () => {
    for (const other of GUIDES) expect(page).toContain(`<a href="${guideFile(other, language)}"`);
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      expect(page).toContain(`<li><a href="${guideFile(guide, other)}"`);
      for (const { level, id } of headingsOf(textOf(guide, language))) {
        if (level === 2) expect(page).toContain(`<a href="${guideFile(guide, other)}#${id}"`);
      }
    }
  });

  test("has no link that leads nowhere", () => {
    const links = [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !leadsSomewhere(href, guideFile(guide, language)))).toEqual([]);
  });

  test("describes its pictures, which are there", () => {
    const pictures = [...page.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)];
    expect(
      pictures.filter(([, source, alt]) => !existsSync(join(FOLDER, source!)) || alt!.length < 15),
    ).toEqual([]);
    const used = pictures.map(([, source]) => statSync(join(FOLDER, source!)).size);
    expect(used.reduce((sum, each) => sum + each, 0)).toBeLessThan(LARGEST_PICTURES);
  });
});

/** Whether a link of a page leads to another site, to a page that is shipped, or to an id in one. */
function leadsSomewhere(href: string, from: string): boolean {
  if (/^https:\/\/[a-z]/.test(href)) return true;
  if (href.startsWith("pictures/")) return existsSync(join(FOLDER, href));
  const [name = "", id] = href.split("#");
  const target = name.startsWith("../assets/")
    ? readIfThere(join(ROOT, name.replace("../", "")))
    : html.get(name === "" ? from : name);
  return target !== undefined && (id === undefined || target.includes(` id="${id}"`));
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

test("every picture is in a guide", () => {
  const used = [...markdown.values()].flatMap((text) =>
    [...text.matchAll(/\]\(pictures\/([^)]+)\)/g)].map(([, name]) => name),
  );
  expect(readdirSync(join(FOLDER, "pictures")).sort()).toEqual([...new Set(used)].sort());
});

test("the page of help leads to guides that are there, and no link of it leads nowhere", () => {
  const page = readFileSync(join(ROOT, "assets/support.html"), "utf8");
  const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!);
  const guides = links.filter((href) => href.startsWith("../guides/"));
  expect(guides).toHaveLength(LANGUAGES.length * (GUIDES.length - 1));
  expect(guides.filter((href) => !html.has(href.replace("../guides/", "")))).toEqual([]);
  expect(links.filter((href) => !guides.includes(href) && !existsSync(join(ROOT, "assets", href)))).toEqual(
    [],
  );
});

test("every link of the pane leads to a heading, in every language", () => {
  const chapters = [...Object.values(HELP_CHAPTERS), ...Object.values(ENTRY_CHAPTERS)];
  const missing = LANGUAGES.flatMap((language) =>
    chapters
      .map(({ guide, chapter }) => `${guideFile(guide, language)}#${chapter}`)
      .filter((address) => !leadsSomewhere(address, "")),
  );
  expect(missing).toEqual([]);
});
