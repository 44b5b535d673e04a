/** The named figures of the dashboard: one labelled cell each, behind the printed page. */
import type { CANVAS_STATES } from "../../../catalogue/canvas";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { boxAddress, entryText } from "../../formula";
import { FORMATS, shareFormat } from "../../look";
import { itemName, listName, NAMES, profileName } from "../../names";
import { FIGURE_LABELS } from "../../text/dashboard";
import type { Box, CellBlock, LookedBox } from "../../types";
import { positionOf } from "../../vocabulary";
import { BEHIND, BLOCKS, FIGURES_FIRST } from "./layout";

export type FigureId = keyof typeof DASHBOARD_CELLS;

const FIGURE_IDS = Object.keys(DASHBOARD_CELLS) as FigureId[];

/** The cell of a figure. */
export function figureBox(id: FigureId): Box {
  return { row: FIGURES_FIRST + FIGURE_IDS.indexOf(id), column: BEHIND + 1, rows: 1, columns: 1 };
}

/** Labels and formulas, one row each. */
export function figuresBlock(context: Context): CellBlock {
  const formulas = figureFormulas(context);
  return {
    row: FIGURES_FIRST,
    column: BEHIND,
    cells: FIGURE_IDS.map((id) => [context.say(FIGURE_LABELS[id]), formulas[id]]),
  };
}

/** The formats of the figures that are no plain counts. */
export function figureLooks({ language }: Context): readonly LookedBox[] {
  return [
    { box: figureBox("reportDate"), look: { numberFormat: FORMATS.date, horizontal: "Right" } },
    { box: figureBox("rolesCoveredShare"), look: { numberFormat: shareFormat(language) } },
  ];
}

function figureFormulas({ refs: { column } }: Context): Readonly<Record<FigureId, string>> {
  const coverage = partOf("roles", "coverage");
  const canvasState = partOf("canvas", "state");
  const states = column("Indicators", "status");
  const countOf = (cells: string, word: string) => `SUMPRODUCT(--(${cells}=${word}))`;
  const coverageWord = (id: "uncovered" | "secured") =>
    `INDEX(${listName("coverage")},${positionOf("coverage", id)})`;
  const canvasWord = (id: (typeof CANVAS_STATES)[number]["id"]) =>
    `INDEX(${listName("canvasState")},${positionOf("canvasState", id)})`;
  const rank = column("RoleHolders", "rank");
  const ofBusiest = (id: string, none: string) =>
    `=IF(MAX(${rank})=0,${none},INDEX(${column("RoleHolders", id)},MATCH(MAX(${rank}),${rank},0)))`;
  return {
    initiative: `=${entryText(profileName("name"))}`,
    community: `=${entryText(profileName("community"))}`,
    reportDate: `=${NAMES.asOf}`,
    rolesTotal: `=ROWS(${listName("role")})`,
    rolesCovered: `=ROWS(${listName("role")})-${countOf(coverage, coverageWord("uncovered"))}`,
    rolesCoveredShare: `=${DASHBOARD_CELLS.rolesCovered}/${DASHBOARD_CELLS.rolesTotal}`,
    rolesSecured: `=${countOf(coverage, coverageWord("secured"))}`,
    busiestPerson: ofBusiest("personKey", '""'),
    busiestCarries: ofBusiest("carries", "0"),
    busiestFalls: ofBusiest("falls", "0"),
    canvasEntries: `=SUM(${partOf("canvas", "entries")})`,
    canvasStale: `=${countOf(canvasState, canvasWord("stale"))}`,
    canvasEmpty: `=${countOf(canvasState, canvasWord("empty"))}`,
    indicatorsTotal: `=SUMPRODUCT(--(${column("Indicators", "key")}<>""))`,
    indicatorsOnTrack:
      `=${countOf(states, itemName("indicatorStatus", "met"))}` +
      `+${countOf(states, itemName("indicatorStatus", "onTrack"))}`,
    indicatorsWithoutData: `=${countOf(states, itemName("indicatorStatus", "noData"))}`,
    conflicts: `=COUNTIFS(${column("Observations", "same")},">1")`,
    lateSteps: `=COUNT(${column("Roles", "late")})`,
  };
}

/** The cells of one figure over all rows of a block. */
function partOf<Block extends "roles" | "canvas">(
  block: Block,
  part: keyof (typeof DASHBOARD_BLOCKS)[Block]["columns"] & string,
): string {
  const { row, column, rows } = BLOCKS[block];
  const offsets: Readonly<Record<string, number>> = DASHBOARD_BLOCKS[block].columns;
  return boxAddress({ row, column: column + offsets[part]!, rows, columns: 1 });
}
