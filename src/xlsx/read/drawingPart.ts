import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import { columnWidth, rowHeight } from "../../spreadsheet/geometry";
import type { ChartState, SheetState } from "../../spreadsheet/state";
import { EMU_PER_POINT } from "../write/chart/format";
import { readChart } from "./chart/chartPart";
import type { Reading } from "./ReadContext";
import { linksOf } from "./relationships";
import {
  attribute,
  child,
  descend,
  numeric,
  parseXml,
  relationshipId,
  textOf,
  type XmlElement,
} from "./xmlTree";

interface Place {
  readonly left: number;
  readonly top: number;
}

type Box = Pick<ChartState, "left" | "top" | "width" | "height">;

/** Points from the corner to where a column or row begins, and so far into it. */
function distance(index: number, offset: number, sizeOf: (index: number) => number): number {
  let points = offset / EMU_PER_POINT;
  for (let each = 0; each < index; each += 1) points += sizeOf(each);
  return points;
}

function cornerOf(corner: XmlElement | undefined, sheet: SheetState): Place {
  const number = (name: string): number => Number(textOf(child(corner, name))) || 0;
  return {
    left: distance(Math.min(number("col"), MAX_COLUMNS), number("colOff"), (column) =>
      columnWidth(sheet, column),
    ),
    top: distance(Math.min(number("row"), MAX_ROWS), number("rowOff"), (row) => rowHeight(sheet, row)),
  };
}

/** Where a drawing lies, however it is held to the cells. */
function boxOf(anchor: XmlElement, sheet: SheetState): Box {
  const position = child(anchor, "pos");
  const from = position
    ? {
        left: (numeric(position, "x") ?? 0) / EMU_PER_POINT,
        top: (numeric(position, "y") ?? 0) / EMU_PER_POINT,
      }
    : cornerOf(child(anchor, "from"), sheet);
  const size = child(anchor, "ext");
  if (size) {
    const [width, height] = [numeric(size, "cx") ?? 0, numeric(size, "cy") ?? 0];
    return { ...from, width: width / EMU_PER_POINT, height: height / EMU_PER_POINT };
  }
  const to = cornerOf(child(anchor, "to"), sheet);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

function descriptionOf(properties: XmlElement | undefined): Pick<ChartState, "altText"> {
  const title = attribute(properties, "title") ?? "";
  const description = attribute(properties, "descr") ?? "";
  return title === "" && description === "" ? {} : { altText: { title, description } };
}

/** Reads the charts of a sheet; `newId` gives each an identity. Pictures and shapes are left out. */
export function readDrawing(path: string, sheet: SheetState, reading: Reading, newId: () => string): void {
  const { archive, styles, leftOut } = reading;
  const links = linksOf(archive, path);
  for (const anchor of parseXml(archive.read(path), path).children) {
    const frame = child(anchor, "graphicFrame");
    const reference = descend(frame, "graphic", "graphicData", "chart");
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
    const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
    const name = attribute(properties, "name") ?? "";
    sheet.charts.push({
      id: newId(),
      name,
      ...boxOf(anchor, sheet),
      ...content,
      ...descriptionOf(properties),
    });
  }
}
