/** The pages of docs/guides, which are rendered beside the add-in, and their addresses. */
import type { Language } from "../languages";

/** One guide for each person who meets the add-in or its workbook, and the page about installing, in the order of the navigation. */
export const GUIDES = ["coordinator", "data-lead", "funder", "administrator", "install"] as const;
export type GuideId = (typeof GUIDES)[number];

/** The folder of the rendered pages, beside the page of the pane. */
export const GUIDES_FOLDER = "guides";

/** The name of a rendered page within its folder. */
export function guideFile(guide: GuideId, language: Language): string {
  return `${guide}.${language}.html`;
}

/** The address of a guide, relative to the page of the pane; with a chapter, of the heading with this id. */
export function guideAddress(guide: GuideId, language: Language, chapter?: string): string {
  const page = `${GUIDES_FOLDER}/${guideFile(guide, language)}`;
  return chapter === undefined ? page : `${page}#${chapter}`;
}
