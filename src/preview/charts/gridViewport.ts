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
  /** pixels of the page for one of the sheet */
  readonly scale: number;
  /** the grid's corner, from that of the element it was put in */
  readonly left: number;
  readonly top: number;
  /** the part that scrolls both ways comes first, then those that are frozen */
  readonly panes: readonly Pane[];
  /** by chart, in pixels of the sheet at 100 % */
  readonly frames: Readonly<Record<string, Frame>>;
}

const PANES = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

/** Holds what is in view, for overlays of the grid. */
export class ViewportStore {
  private view: GridViewport | null = null;
  private serialized = "";
  private readonly listeners = new Set<() => void>();

  readonly current = (): GridViewport | null => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Sets what is in view, and notifies subscribers of a change. */
  update(view: GridViewport | null): void {
    const now = JSON.stringify(view);
    if (now === this.serialized) return;
    this.serialized = now;
    this.view = view;
    this.listeners.forEach((each) => each());
  }
}

/** Keeps a store current at every frame, so that overlays move with the grid. */
export function trackViewport(
  univer: Univer,
  unitId: string,
  host: Host,
  container: HTMLElement,
  views: ViewportStore,
): IDisposable {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  if (!render) return { dispose: () => undefined };
  const frames = render.engine.endFrame$.subscribe(() => views.update(viewportOf(render, host, container)));
  return { dispose: () => frames.unsubscribe() };
}

function viewportOf(render: IRender, host: Host, container: HTMLElement): GridViewport | null {
  const shown = render.with(SheetSkeletonManagerService).getCurrentParam();
  const sheet = host.workbook.sheets.find(({ id }) => id === shown?.sheetId);
  if (!shown || !sheet || sheet.charts.length === 0) return null;
  const { scene, engine } = render;
  const canvas = engine.getCanvasElement().getBoundingClientRect();
  const corner = container.getBoundingClientRect();
  return {
    sheetId: sheet.id,
    scale: scene.scaleX,
    left: canvas.left - corner.left,
    top: canvas.top - corner.top,
    panes: PANES.flatMap((key) => paneOf(scene.getViewport(key))),
    frames: Object.fromEntries(
      sheet.charts.map((chart) => [chart.id, frameOf(sheet, chart, shown.skeleton)]),
    ),
  };
}

/** A part of the grid without its scroll bars, which lie over the cells. */
function paneOf(viewport: Viewport | undefined): Pane[] {
  const { left = 0, top = 0, width, height } = viewport ?? {};
  if (!viewport?.isActive || !width || !height) return [];
  const bars = viewport.getScrollBar();
  const from = viewport.transformVector2SceneCoord(Vector2.FromArray([left, top]));
  return [
    {
      left,
      top,
      width: width - (bars?.enableVertical ? bars.trackThickness : 0),
      height: height - (bars?.enableHorizontal ? bars.trackThickness : 0),
      fromX: from.x,
      fromY: from.y,
    },
  ];
}

interface Skeleton {
  getNoMergeCellWithCoordByIndex(row: number, column: number): { startX: number; startY: number };
}

function frameOf(sheet: SheetState, chart: SheetState["charts"][number], skeleton: Skeleton): Frame {
  const { row, column, right, down } = chartAnchor(sheet, chart);
  const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
  return {
    left: startX + right,
    top: startY + down,
    width: pixels(chart.width),
    height: pixels(chart.height),
  };
}
