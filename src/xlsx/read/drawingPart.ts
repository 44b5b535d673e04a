import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import { columnWidth, rowHeight } from "../../spreadsheet/geometry";
import type { ChartState, SheetState } from "../../spreadsheet/state";
import { EMU_PER_POINT } from "../write/chart/format";
import { readChart } from "./chart/chartPart";
import type { ReadContext } from "./ReadContext";
import { readRelationships } from "./relationships";
import {
  textAttribute,
  child,
  descendant,
  numberAttribute,
  parseXml,
  relationshipId,
  textOf,
  type XmlElement,
} from "./xmlTree";

interface Point {
  readonly left: number;
  readonly top: number;
}

type PointRect = Pick<ChartState, "left" | "top" | "width" | "height">;

/** Points from the corner to where a column or row begins, and so far into it. */
function distance(index: number, offset: number, sizeOf: (index: number) => number): number {
  let points = offset / EMU_PER_POINT;
  for (let each = 0; each < index; each += 1) points += sizeOf(each);
  return points;
}

function cornerOf(corner: XmlElement | undefined, sheet: SheetState): Point {
  const number = (name: string): number => Number(textOf(child(corner, name))) || 0;
  return {
    left: distance(Math.min(number("col"), MAX_COLUMNS), number("colOff"), (column) =>
      columnWidth(sheet, column),
    ),
    top: distance(Math.min(number("row"), MAX_ROWS), number("rowOff"), (row) => rowHeight(sheet, row)),
  };
}

/** Where a drawing lies, however it is held to the cells. */
function anchorRect(anchor: XmlElement, sheet: SheetState): PointRect {
  const position = child(anchor, "pos");
  const from = position
    ? {
        left: (numberAttribute(position, "x") ?? 0) / EMU_PER_POINT,
        top: (numberAttribute(position, "y") ?? 0) / EMU_PER_POINT,
      }
    : cornerOf(child(anchor, "from"), sheet);
  const size = child(anchor, "ext");
  if (size) {
    const [width, height] = [numberAttribute(size, "cx") ?? 0, numberAttribute(size, "cy") ?? 0];
    return { ...from, width: width / EMU_PER_POINT, height: height / EMU_PER_POINT };
  }
  const to = cornerOf(child(anchor, "to"), sheet);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

function descriptionOf(properties: XmlElement | undefined): Pick<ChartState, "altText"> {
  const title = textAttribute(properties, "title") ?? "";
  const description = textAttribute(properties, "descr") ?? "";
  return title === "" && description === "" ? {} : { altText: { title, description } };
}

/** Reads the charts of a sheet; `newId` gives each an identity. Pictures and shapes are left out. */
export function readDrawing(
  path: string,
  sheet: SheetState,
  reading: ReadContext,
  newId: () => string,
): void {
  const { archive, styles, leftOut } = reading;
  const links = readRelationships(archive, path);
  for (const anchor of parseXml(archive.read(path), path).children) {
    const frame = child(anchor, "graphicFrame");
    const reference = descendant(frame, "graphic", "graphicData", "chart");
    const part = reference && links.find(({ id }) => id === relationshipId(reference))?.target;
    if (!part) {
      leftOut.add(child(anchor, "pic") ? "pictures" : frame ? "chartTypes" : "shapes");
      continue;
    }
    const content = readChart(parseXml(archive.read(part), part), styles.theme, leftOut);
    if (!content) {
      leftOut.add("chartTypes");
      continue;
    }
    const properties = descendant(frame, "nvGraphicFramePr", "cNvPr");
    const name = textAttribute(properties, "name") ?? "";
    sheet.charts.push({
      id: newId(),
      name,
      ...anchorRect(anchor, sheet),
      ...content,
      ...descriptionOf(properties),
    });
  }
}
