/** On the second page: how old each dimension of the canvas is, who is most called upon, and which departure would leave most roles to nobody. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Context } from "../../context";
import { PAGE_CELLS } from "../../dashboardRanges";
import { textAt, type PageSection } from "../../pageLayout";
import type { Rect } from "../../types";
import { ALL_POINTS } from "./agenda";
import { HEIGHTS, LEFT_COLUMNS } from "./grid";
import { cellsFrom, formatted, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { listValue, stateUnlessStart } from "./values";

/** As high as the points beside it. */
const DEPARTURE_ROWS = ALL_POINTS + 1 - (1 + DIMENSIONS.length + 1 + 1);
const NAME_CHARACTERS = 42;

/** The section, left of all points. */
export function canvasAndDepartures(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const id = "canvasAndDepartures";
  return {
    id,
    columns: LEFT_COLUMNS,
    rows: [
      { part: "canvasTitle", height: HEIGHTS.section },
      { part: "canvas", count: DIMENSIONS.length, height: HEIGHTS.line },
      { part: "space" },
      { part: "title", height: HEIGHTS.section },
      { part: "departure", count: DEPARTURE_ROWS },
    ],
    content(_, page) {
      const [canvasTitle, canvas, title, departure] = (
        ["canvasTitle", "canvas", "title", "departure"] as const
      ).map((part) => page.cellsOf(id, part)) as [Rect, Rect, Rect, Rect];
      const states = { ...canvas, column: canvas.column + LEFT_COLUMNS - 1, columns: 1 };
      return {
        blocks: [
          textAt(canvasTitle, texts.canvas),
          {
            ...canvas,
            cells: DIMENSIONS.map((_, index) => [
              `=${linked(listValue("canvas", index + 1, "link"), shortened(listValue("canvas", index + 1, "label"), NAME_CHARACTERS))}`,
            ]),
          },
          {
            ...states,
            cells: DIMENSIONS.map((_, index) => [
              `=${stateUnlessStart(listValue("canvas", index + 1, "state"))}`,
            ]),
          },
          textAt(title, texts.backbone),
          textAt(departure, `=${PAGE_CELLS.busiest}&" "&${PAGE_CELLS.departure}`),
        ],
        formats: [
          ...[canvasTitle, title].map((cells) => formatted(cellsFrom(cells, 0), PAGE_FORMATS.section)),
          formatted(canvas, PAGE_FORMATS.text),
          formatted({ ...canvas, columns: 1 }, PAGE_FORMATS.link),
          formatted(departure, PAGE_FORMATS.wrapped),
        ],
        merges: [departure],
        conditionals: statusColours(states),
      };
    },
  };
}
