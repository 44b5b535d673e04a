import fc from "fast-check";
import {
  chartAnchor,
  chartExtent,
  frameIn,
  isVisible,
  type Pane,
} from "../../../src/preview/charts/placement";
import { chartOf, seriesIn, sheetOf, workbookOf } from "./chartWorkbook";

const sheet = () => sheetOf(workbookOf([["", "Way"]]));
const chartAt = (left: number, top: number) => chartOf("Line", [seriesIn("B", 1)], { left, top });

test("a chart is anchored to the cell at its corner, ignoring hidden rows and columns", () => {
  const grid = sheet();
  grid.columnWidths.set(0, 90);
  grid.rowHeights.set(1, 30);
  grid.hiddenRows.add(0);
  // 90 points of column A, then 6 into B; row 1 is hidden, so 33 is 3 below row 2.
  expect(chartAnchor(grid, chartAt(96, 33))).toEqual({ column: 1, columnOffset: 8, row: 2, rowOffset: 4 });
});

test("a sheet reaches as far as its charts", () => {
  const grid = sheet();
  expect(chartExtent(grid)).toEqual({ rows: 0, columns: 0 });
  grid.charts.push(chartAt(48, 30));
  // 48 and 360 points are 8.5 columns of 48, 30 and 216 points 16.4 rows of 15.
  expect(chartExtent(grid)).toEqual({ rows: 17, columns: 9 });
});

const length = fc.integer({ min: 1, max: 2000 });
const place = fc.integer({ min: 0, max: 5000 });
const scales = fc.constantFrom(0.6, 0.65, 1, 1.5, 4);
const panes: fc.Arbitrary<Pane> = fc.record({
  left: place,
  top: place,
  width: length,
  height: length,
  fromX: place,
  fromY: place,
});
const frames = fc.record({ left: place, top: place, width: length, height: length });

test("scrolling and zooming move and size charts as they do cells", () => {
  fc.assert(
    fc.property(panes, scales, frames, fc.integer({ min: -500, max: 500 }), (pane, scale, chart, by) => {
      const here = frameIn(pane, scale, chart);
      const scrolled = frameIn({ ...pane, fromY: pane.fromY + by }, scale, chart);
      expect(here.top - scrolled.top).toBeCloseTo(by * scale, 6);
      expect(scrolled.left).toBe(here.left);
      expect(here.width).toBeCloseTo(chart.width * scale, 6);
      // The sheet position at the pane's corner is drawn there.
      const cornered = frameIn(pane, scale, { ...chart, left: pane.fromX, top: pane.fromY });
      expect([cornered.left, cornered.top]).toEqual([0, 0]);
    }),
  );
});

test("a chart is visible exactly where it intersects the pane", () => {
  fc.assert(
    fc.property(panes, scales, frames, (pane, scale, chart) => {
      const frame = frameIn(pane, scale, chart);
      const visibleWidth = Math.min(frame.left + frame.width, pane.width) - Math.max(frame.left, 0);
      const visibleHeight = Math.min(frame.top + frame.height, pane.height) - Math.max(frame.top, 0);
      expect(isVisible(pane, frame)).toBe(visibleWidth > 0 && visibleHeight > 0);
    }),
  );
});
