import type { SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { sheetIdHash, type BuildRecord } from "./buildRecord";
import { contentDigest } from "./sheetContents";

/** The record with which a build begins. */
export function newBuildRecord(
  { sheets }: WorkbookBlueprint,
  sheetIds: readonly string[],
  emptySheetId: string | null,
): BuildRecord {
  return {
    done: 0,
    isComplete: false,
    sheets: sheets.map((sheet: SheetBlueprint) => ({ name: sheet.name, digest: contentDigest(sheet) })),
    earlierSheetHashes: sheetIds.map(sheetIdHash),
    emptySheetId,
  };
}
