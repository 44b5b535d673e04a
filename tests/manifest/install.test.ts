/** The installation pages, compared with the add-in and with each other. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { all, MANIFEST, one, ROOT, values } from "./manifestFile";

const PAGES = {
  en: readFileSync(join(ROOT, "docs/install.md"), "utf8"),
  fr: readFileSync(join(ROOT, "docs/installer.md"), "utf8"),
};
const lines = (page: string, start: RegExp) => page.split("\n").filter((line) => start.test(line));

/** The prose of a page: without code, keys, table rules and link addresses. */
const prose = (page: string) =>
  page
    .replace(/```[^]*?```/g, "")
    .replace(/`[^`]*`/g, "x")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<\/?kbd>|\*+|^\s*(\d+\.|[-#|])+ ?/gm, "")
    .split(/\n|\|/)
    .map((text) => text.replace(/ +/g, " ").trim())
    .filter((text) => text !== "" && !/^[-| ]+$/.test(text));

test("both languages have the same chapters, tables and steps", () => {
  for (const start of [/^#{1,3} /, /^\|/, /^\d+\. /, /^- /]) {
    expect(lines(PAGES.fr, start)).toHaveLength(lines(PAGES.en, start).length);
  }
});

test("both have correct typography", () => {
  expect(prose(PAGES.en).flatMap(englishFaults)).toEqual([]);
  expect(prose(PAGES.fr).flatMap(frenchFaults)).toEqual([]);
});

test.each(["en", "fr"] as const)(
  "the page in %s uses the actual names of the tab, a button and the files",
  (language) => {
    const locale = language === "en" ? "en-US" : "fr-CA";
    const pageText = (id: string) =>
      values(all(one("Resources"), "bt:String").find((text) => text.attributes["id"] === id)!).find(
        (value) => value.locale === locale,
      )!.value;
    expect(PAGES[language]).toContain(`**${pageText("Create.Label")}**`);
    expect(PAGES[language]).toContain(`**${pageText("Tab.Label")}**`);
    expect(PAGES[language]).toContain(one("Permissions", MANIFEST).text);
    for (const [, file] of PAGES[language].matchAll(/`(assets\/\w+\.html)`/g)) {
      expect(existsSync(join(ROOT, file!)) ? file : `${file} is missing`).toBe(file);
    }
  },
);

test.each(["en", "fr"] as const)("every link within the page in %s leads to a chapter of it", (language) => {
  const chapters = lines(PAGES[language], /^#{1,3} /).map((line) =>
    line
      .replace(/^#+ /, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  const links = [...PAGES[language].matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((anchor) => !chapters.includes(anchor))).toEqual([]);
});
