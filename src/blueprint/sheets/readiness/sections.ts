/** The sections of Readiness, from top to bottom: to add one, write it and add its entry here. */
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry } from "../../pageLayout";
import { titleSection } from "../../sheetFrame";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import { PAGE_COLUMN_COUNT } from "./helperCells";
import { pulse, steps } from "./itemSections";
import { facts, verdict } from "./verdict";

const SPACE = { height: 8 } as const;

/** The sections of the sheet. */
export function readinessSections(context: Context): readonly PageEntry[] {
  return [
    titleSection("readiness", context, context.localize(SHEETS_READINESS_TEXTS).approach),
    { ...verdict(context), spaceAbove: SPACE },
    { ...facts(context), spaceAbove: SPACE },
    { ...steps(context), spaceAbove: SPACE },
    { ...pulse(context), startsPage: true },
  ];
}

/** The sheet with a place for each of its sections. */
export function readinessPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: 0, columns: PAGE_COLUMN_COUNT });
}
