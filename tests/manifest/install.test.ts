/** The installation pages, compared with the add-in; guides.test.ts compares them with each other. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { all, MANIFEST, one, ROOT, values } from "./manifestFile";

const PAGES = {
  en: readFileSync(join(ROOT, "docs/guides/install.en.md"), "utf8"),
  fr: readFileSync(join(ROOT, "docs/guides/install.fr.md"), "utf8"),
};

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
