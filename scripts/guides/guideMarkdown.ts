/** The guides as they are written: files of docs/guides, in Markdown. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { GuideId } from "../../src/catalogue/guides";
import type { Language } from "../../src/languages";

export const GUIDES_SOURCE = path.join(__dirname, "..", "..", "docs", "guides");

/** A heading of a guide: its level, its id and its text. The id is the same in every language. */
export interface GuideHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** `## <a id="check"></a>Check`: the anchor is one that Markdown readers know too. */
const HEADING = /^(#{2,3}) <a id="([a-z][a-z-]*)"><\/a>(.+)$/gm;

/** The text of a guide in a language. */
export function readGuide(guide: GuideId, language: Language): string {
  return readFileSync(path.join(GUIDES_SOURCE, `${guide}.${language}.md`), "utf8");
}

/** The headings below the title, in order. */
export function headingsOf(markdown: string): GuideHeading[] {
  return [...markdown.matchAll(HEADING)].map(([, marks, id, text]) => ({
    ...{ level: marks!.length, id: id! },
    text: text!.trim(),
  }));
}

/** The title: the only heading of the first level. */
export function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1]?.trim() ?? "";
}
