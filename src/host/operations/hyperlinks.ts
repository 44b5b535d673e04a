import { rectOf, readReference } from "../../spreadsheet/references";
import type { Rect, HyperlinkState, SheetState } from "../../spreadsheet/state";
import type { HostContext, ScalarProperty } from "../wire/definition";
import { rectAddress } from "../../spreadsheet/addresses";
import { containsCell, intersect, subtract } from "../../spreadsheet/rects";
import { readRecord, readText } from "./arguments";
import { writeCells } from "./cellWriting";
import { displayText } from "../../spreadsheet/numberFormat";
import { requireCellsUnlocked } from "./protectedCells";
import { changeStyle, mergeStyle, styleAt } from "../../spreadsheet/styles";
import type { RangeTarget } from "./targets";

/** What Excel's style for links looks like. */
const linkColor = "#0563C1";
const longestAddress = 2083;

/** The link of a cell, whatever area it was put on. */
function hyperlinkAt(sheet: SheetState, row: number, column: number): HyperlinkState | undefined {
  for (const [address, link] of sheet.hyperlinks) {
    if (containsCell(rectOf(readReference(address)!), row, column)) return link;
  }
  return undefined;
}

/** Takes the links off an area's cells and gives them; a link that reaches beyond stays on its other cells. */
export function takeLinks(sheet: SheetState, area: Rect): { area: Rect; link: HyperlinkState }[] {
  const taken: { area: Rect; link: HyperlinkState }[] = [];
  const left = new Map<string, HyperlinkState>();
  for (const [address, link] of sheet.hyperlinks) {
    const whole = rectOf(readReference(address)!);
    const common = intersect(whole, area);
    if (common) taken.push({ area: common, link });
    for (const piece of subtract(whole, area)) left.set(rectAddress(piece), link);
  }
  sheet.hyperlinks = left;
  return taken;
}

function part(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const text = value[name];
  return text === undefined || text === null || text === ""
    ? undefined
    : readText(`hyperlink.${name}`, text, longestAddress);
}

function setHyperlink({ sheet, area }: RangeTarget, value: unknown, context: HostContext): void {
  requireCellsUnlocked(sheet, area);
  const given = readRecord("Range.hyperlink", value);
  const link: HyperlinkState = {};
  const [address, documentReference, screenTip, shown] = [
    "address",
    "documentReference",
    "screenTip",
    "textToDisplay",
  ].map((name) => part(given, name));
  if (address !== undefined) link.address = address;
  if (documentReference !== undefined) link.documentReference = documentReference;
  if (screenTip !== undefined) link.screenTip = screenTip;
  sheet.hyperlinks.set(rectAddress(area), link);
  const first = { ...area, rows: 1, columns: 1 };
  const empty = (sheet.cells.get(area.row, area.column)?.value ?? "") === "";
  const text = shown ?? (empty ? (address ?? documentReference) : undefined);
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
