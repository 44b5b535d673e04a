import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
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

/** The distance in points from the sheet's corner to an offset (in EMU) within a column or row. */
function distance(index: number, offset: number, sizeOf: (index: number) => number): number {
  let points = offset / EMU_PER_POINT;
  for (let current = 0; current < index; current += 1) points += sizeOf(current);
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

/** The position and size of a drawing, in points, for every kind of anchor. */
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

/** Reads the charts of a sheet; `newId` generates their ids. Pictures and shapes are skipped. */
export function readDrawing(
  path: string,
  sheet: SheetState,
  context: ReadContext,
  newId: () => string,
): void {
  const { archive, styles, unsupported } = context;
  const links = readRelationships(archive, path);
  for (const anchor of parseXml(archive.read(path), path).children) {
    const frame = child(anchor, "graphicFrame");
    const reference = descendant(frame, "graphic", "graphicData", "chart");
    const part = reference && links.find(({ id }) => id === relationshipId(reference))?.target;
    if (!part) {
      unsupported.add(child(anchor, "pic") ? "pictures" : frame ? "chartTypes" : "shapes");
      continue;
    }
    const content = readChart(parseXml(archive.read(part), part), styles.theme, unsupported);
    if (!content) {
      unsupported.add("chartTypes");
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
