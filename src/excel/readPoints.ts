import { WORKINGS_BLOCKS } from "../blueprint/dashboardRanges";
import { toneOfIcon } from "../catalogue/term";
import type { PointToSettle } from "../model/points";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

const { name, columns } = WORKINGS_BLOCKS.points;

/** Reads the points to settle that there are, the gravest first; null for a workbook of an earlier version. One round trip. */
export async function readPoints(clock: Clock = systemClock): Promise<readonly PointToSettle[] | null> {
  try {
    const range = await new Requests(clock).send(({ workbook }) => {
      const found = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      found.load("values");
      return found;
    });
    if (range.isNullObject) return null;
    return range.values.flatMap((row) => {
      const text = (column: keyof typeof columns) => String(row[columns[column]] ?? "");
      const count: unknown = row[columns.count];
      if (typeof count !== "number" || count <= 0) return [];
      return [{ id: text("kind"), tone: toneOfIcon(text("mark")), text: text("text"), link: text("link") }];
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
