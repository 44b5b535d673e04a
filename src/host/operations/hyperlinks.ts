import { rectOf, parseReference } from "../../spreadsheet/references";
import type { Rect, HyperlinkState, SheetState } from "../../spreadsheet/state";
import type { HostContext, ScalarProperty } from "../wire/definition";
import { rectAddress } from "../../spreadsheet/addresses";
import { containsCell, intersect, subtract } from "../../spreadsheet/rects";
import { readRecord, readText } from "./arguments";
import { writeCells } from "./writeCells";
import { displayText } from "../../spreadsheet/numberFormat";
import { requireCellsUnlocked } from "./protection";
import { changeStyle, mergeStyle, styleAt } from "../../spreadsheet/styles";
import type { RangeTarget } from "./targets";

/** The colour of Excel's style for links. */
const linkColor = "#0563C1";
const MAX_ADDRESS_LENGTH = 2083;

/** The link of a cell, even if it was set for a larger area. */
function hyperlinkAt(sheet: SheetState, row: number, column: number): HyperlinkState | undefined {
  for (const [address, link] of sheet.hyperlinks) {
    if (containsCell(rectOf(parseReference(address)), row, column)) return link;
  }
  return undefined;
}

/** Removes the links of an area's cells and returns them; a larger link remains on its other cells. */
export function removeLinks(sheet: SheetState, area: Rect): { area: Rect; link: HyperlinkState }[] {
  const removed: { area: Rect; link: HyperlinkState }[] = [];
  const remaining = new Map<string, HyperlinkState>();
  for (const [address, link] of sheet.hyperlinks) {
    const linkArea = rectOf(parseReference(address));
    const common = intersect(linkArea, area);
    if (common) removed.push({ area: common, link });
    for (const piece of subtract(linkArea, area)) remaining.set(rectAddress(piece), link);
  }
  sheet.hyperlinks = remaining;
  return removed;
}

function readPart(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const text = value[name];
  return text === undefined || text === null || text === ""
    ? undefined
    : readText(`hyperlink.${name}`, text, MAX_ADDRESS_LENGTH);
}

function setHyperlink({ sheet, area }: RangeTarget, value: unknown, context: HostContext): void {
  requireCellsUnlocked(sheet, area);
  const input = readRecord("Range.hyperlink", value);
  const link: HyperlinkState = {};
  const [address, documentReference, screenTip, shown] = [
    "address",
    "documentReference",
    "screenTip",
    "textToDisplay",
  ].map((name) => readPart(input, name));
  if (address !== undefined) link.address = address;
  if (documentReference !== undefined) link.documentReference = documentReference;
  if (screenTip !== undefined) link.screenTip = screenTip;
  sheet.hyperlinks.set(rectAddress(area), link);
  const first = { ...area, rows: 1, columns: 1 };
  const isEmpty = (sheet.cells.get(area.row, area.column)?.value ?? "") === "";
  const text = shown ?? (isEmpty ? (address ?? documentReference) : undefined);
  if (text !== undefined) writeCells(sheet, first, `'${text}`, context);
  changeStyle(sheet, area, (style) => mergeStyle(style, { fontColor: linkColor, underline: true }));
}

/** `Range.hyperlink`: the link of the range's first cell. */
export const hyperlink: ScalarProperty<RangeTarget> = {
  get: ({ sheet, area }, { services }) => {
    const link = hyperlinkAt(sheet, area.row, area.column);
    if (!link) return null;
    const value = sheet.cells.get(area.row, area.column)?.value ?? "";
    const format = styleAt(sheet, area.row, area.column).numberFormat;
    return { ...link, textToDisplay: displayText(value, format, services.culture) };
  },
  set: setHyperlink,
};
