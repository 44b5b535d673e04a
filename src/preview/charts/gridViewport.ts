import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  Vector2,
  type IRender,
  type Viewport,
} from "@univerjs/preset-sheets-core";
import type { IDisposable, Univer } from "@univerjs/core";
import type { Host } from "../../host";
import type { SheetState } from "../../spreadsheet/state";
import { pixels } from "./chartStyle";
import { chartAnchor, type Frame, type Pane } from "./placement";

/** The part of a sheet that is in view, and the frames of its charts. */
export interface GridViewport {
  readonly sheetId: string;
  /** page pixels per sheet pixel */
  readonly scale: number;
  /** the grid's top-left corner, relative to its container */
  readonly left: number;
  readonly top: number;
  /** the pane that scrolls both ways first, then the frozen ones */
  readonly panes: readonly Pane[];
  /** the frame of each chart, in sheet pixels at 100 % */
  readonly frames: Readonly<Record<string, Frame>>;
}

const PANES = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

/** Stores the current viewport, for overlays of the grid. */
export class ViewportStore {
  private view: GridViewport | null = null;
  private serialized = "";
  private readonly listeners = new Set<() => void>();

  readonly current = (): GridViewport | null => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Sets the viewport, and notifies subscribers of a change. */
  update(view: GridViewport | null): void {
    const serialized = JSON.stringify(view);
    if (serialized === this.serialized) return;
    this.serialized = serialized;
    this.view = view;
    this.listeners.forEach((each) => each());
  }
}

/** Updates the store on every rendered frame, so that overlays move with the grid. */
export function trackViewport(
  univer: Univer,
  unitId: string,
  host: Host,
  container: HTMLElement,
  views: ViewportStore,
): IDisposable {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  if (!render) return { dispose: () => undefined };
  const subscription = render.engine.endFrame$.subscribe(() =>
    views.update(viewportOf(render, host, container)),
  );
  return { dispose: () => subscription.unsubscribe() };
}

function viewportOf(render: IRender, host: Host, container: HTMLElement): GridViewport | null {
  const current = render.with(SheetSkeletonManagerService).getCurrentParam();
  const sheet = host.workbook.sheets.find(({ id }) => id === current?.sheetId);
  if (!current || !sheet || sheet.charts.length === 0) return null;
  const { scene, engine } = render;
  const canvas = engine.getCanvasElement().getBoundingClientRect();
  const bounds = container.getBoundingClientRect();
  return {
    sheetId: sheet.id,
    scale: scene.scaleX,
    left: canvas.left - bounds.left,
    top: canvas.top - bounds.top,
    panes: PANES.flatMap((key) => paneOf(scene.getViewport(key))),
    frames: Object.fromEntries(
      sheet.charts.map((chart) => [chart.id, frameOf(sheet, chart, current.skeleton)]),
    ),
  };
}

/** A pane of the grid, without its scroll bars, which overlap the cells. */
function paneOf(viewport: Viewport | undefined): Pane[] {
  const { left = 0, top = 0, width, height } = viewport ?? {};
  if (!viewport?.isActive || !width || !height) return [];
  const scrollBar = viewport.getScrollBar();
  const origin = viewport.transformVector2SceneCoord(Vector2.FromArray([left, top]));
  return [
    {
      left,
      top,
      width: width - (scrollBar?.enableVertical ? scrollBar.trackThickness : 0),
      height: height - (scrollBar?.enableHorizontal ? scrollBar.trackThickness : 0),
      fromX: origin.x,
      fromY: origin.y,
    },
  ];
}

interface Skeleton {
  getNoMergeCellWithCoordByIndex(row: number, column: number): { startX: number; startY: number };
}

function frameOf(sheet: SheetState, chart: SheetState["charts"][number], skeleton: Skeleton): Frame {
  const { row, column, columnOffset, rowOffset } = chartAnchor(sheet, chart);
  const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
  return {
    left: startX + columnOffset,
    top: startY + rowOffset,
    width: pixels(chart.width),
    height: pixels(chart.height),
  };
}
