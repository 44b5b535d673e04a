/** Everything that needs to be settled: a row for each kind of point, the gravest first, with its number and its sentence. */
import { SHEETS_DASHBOARD_POINTS_TEXTS } from "../../../languages/texts/sheets/dashboardPoints";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { STATUS_ICONS, type StatusTone } from "../../../catalogue/term";
import { elementAt } from "../../../model/collections";
import type { ObservationStateId } from "../../../model/vocabulary";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { absoluteColumn, cellAddress, quoted, rangeAddress } from "../../formula";
import { NO_ROW } from "../../lookups";
import { itemName, NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import type { SheetId } from "../../types";
import { CONDITION_GAPS_ROW, HEADER_ROW } from "../activities/layout";
import { rowsOfItems } from "../readiness/itemSections";
import { readinessPage, readinessSections } from "../readiness/sections";
import { verdictWordCell } from "../readiness/verdict";
import { indicatorGap } from "../activities/helperCells";
import { beyondName } from "../room/roomCells";
import { ROOM } from "../tracker/layout";
import { indicatorNames, type NamedKind } from "./highlightedRows";
import { linkToRow, linkToSheetRow, type LinkedTable } from "./links";
import { listColumn, listSection } from "./listSection";
import { silentNames } from "./silentPartners";

type PointId = keyof (typeof SHEETS_DASHBOARD_POINTS_TEXTS)["en"];

interface Point {
  readonly id: PointId;
  readonly tone: Exclude<StatusTone, "good">;
  /** where it is settled */
  readonly sheet: SheetId;
  /** the expression of how many there are */
  readonly count: string;
  /** the expression of what is named: {names} of the sentence */
  readonly names?: (page: Page) => string;
  /** where the first of what it counts is, while there is any */
  readonly first: First;
}

/** A row of a table, by the expression of its number in the table. */
interface TableRow {
  readonly table: LinkedTable;
  readonly row: string;
}

/** A row of a table, or of another table as long as a condition does not hold; cells that have a name; a row of a sheet. */
type First =
  | TableRow
  | { readonly isFirst: string; readonly then: TableRow; readonly otherwise: TableRow }
  | { readonly name: string }
  | { readonly sheet: "readiness" | "activities"; readonly sheetRow: string };

/** The list of points, each with its number. */
export function points(context: Context): PageSection {
  const kinds = pointsOf(context);
  const point = (number: number) => elementAt(kinds, number - 1);
  const texts = context.localize(SHEETS_DASHBOARD_POINTS_TEXTS);
  const sheets = context.localize(SHEETS_HEADINGS_TEXTS);
  return listSection(
    {
      id: "points",
      heading: "points",
      rows: kinds.length,
      columnsOf(rows, page) {
        const counts = listColumn(page, "points", "count");
        const countCell = (row: number) => absoluteColumn(row, counts.column);
        const rowNumbers = listColumn(page, "points", "row");
        const linkTo = (first: First, row: number) => {
          if ("name" in first) return `IF(${countCell(row)}>0,"#${first.name}","")`;
          if ("sheet" in first)
            return linkToSheetRow(page, first.sheet, countCell(row), `(${first.sheetRow})`);
          const link = ({ table }: TableRow) =>
            linkToRow(page, context, table, absoluteColumn(row, rowNumbers.column));
          return "table" in first
            ? link(first)
            : `IF(${first.isFirst},${link(first.then)},${link(first.otherwise)})`;
        };
        return {
          order: {
            caption: "order",
            formula: (row) => {
              const upToHere = rangeAddress({ ...counts, rows: row - rows.row + 1 });
              return `=IF(${countCell(row)}>0,COUNTIF(${upToHere},">0"),0)`;
            },
          },
          mark: { caption: "mark", formula: (_, number) => STATUS_ICONS[point(number).tone] },
          sheet: { caption: "sheet", formula: (_, number) => sheets[point(number).sheet].name },
          text: {
            caption: "point",
            formula: (row, number) => {
              const { id, names } = point(number);
              const values = { count: countCell(row), names: names?.(page) ?? quoted("") };
              return `=IF(${countCell(row)}>0,${sentenceFormula(texts[id], values)},"")`;
            },
          },
          count: { caption: "count", formula: (_, number) => `=${point(number).count}` },
          kind: { caption: "kind", formula: (_, number) => point(number).id },
          row: {
            caption: "row",
            formula: (row, number) => {
              const { first } = point(number);
              return `=IF(${countCell(row)}>0,IFERROR(${tableRowOf(first)},0),0)`;
            },
          },
          link: {
            caption: "link",
            formula: (row, number) => `=${linkTo(point(number).first, row)}`,
          },
        };
      },
    },
    context,
  );
}

function tableRowOf(first: First): string {
  if ("table" in first) return first.row;
  return "isFirst" in first ? `IF(${first.isFirst},${first.then.row},${first.otherwise.row})` : "0";
}

function pointsOf(context: Context): readonly Point[] {
  const { column } = context.refs;
  const { conflicts, unusualValues, methodsDisagree, targetsAgainst, storiesBehind } = DASHBOARD_CELLS;
  const { rolesTotal, rolesCovered } = DASHBOARD_CELLS;
  const indicators = (id: NamedKind, count: string) => (page: Page) => indicatorNames(page, id, count);
  const states = column("Observations", "state");
  const rowsWith = (id: ObservationStateId) => `COUNTIF(${states},${itemName("observationState", id)})`;
  const firstWith = (table: LinkedTable, id: string, content: string) => ({
    table,
    row: `MATCH(${content},${column(table, id)},0)`,
  });
  const firstState = (id: ObservationStateId) =>
    firstWith("Observations", "state", itemName("observationState", id));
  const left: readonly ObservationStateId[] = ["unknownIndicator", "unknownPartner", "noPeriod", "noValue"];
  const firstLeft = `MIN(${left.map((id) => `IFERROR(${firstState(id).row},${NO_ROW})`).join()})`;
  const provisional = `SUMIFS(${column("Indicators", "provisional")},${column("Indicators", "judgedDay")},">0")`;
  const partners = column("Partners", "line");
  const breakdowns = column("Groups", "breakdownRow");
  const behind = itemName("story", "behind");
  const bad = { tone: "bad" } as const;
  const attention = { tone: "attention" } as const;
  return [
    {
      id: "uncovered",
      ...bad,
      sheet: "roles",
      count: `${rolesTotal}-${rolesCovered}`,
      names: (page) => uncoveredNames(page, context),
      first: firstWith("Roles", "coverage", itemName("coverage", "uncovered")),
    },
    { id: "conflicts", ...bad, sheet: "data", count: conflicts, first: firstState("conflict") },
    // The conflicts that are listed have to be settled first.
    { id: "unlisted", ...bad, sheet: "data", count: NAMES.unlistedConflicts, first: firstState("conflict") },
    {
      id: "uncounted",
      ...bad,
      sheet: "data",
      count: left.map(rowsWith).join("+"),
      first: { table: "Observations", row: firstLeft },
    },
    {
      id: "noPeriodEnd",
      ...bad,
      sheet: "data",
      count: SHEET_CELLS.reportsIrregular,
      first: firstState("noPeriodEnd"),
    },
    {
      id: "lateReports",
      ...attention,
      sheet: "tracker",
      count: SHEET_CELLS.reportsMissing,
      names: silentNames,
      first: { name: SHEET_BLOCKS.lateReports.name },
    },
    {
      id: "unusual",
      ...attention,
      sheet: "indicators",
      count: unusualValues,
      names: indicators("unusual", unusualValues),
      first: firstWith("Indicators", "isUnusual", "1"),
    },
    {
      id: "targets",
      ...attention,
      sheet: "indicators",
      count: targetsAgainst,
      names: indicators("targets", targetsAgainst),
      first: firstWith("Indicators", "targetCheck", itemName("targetCheck", "against")),
    },
    {
      id: "methods",
      ...attention,
      sheet: "indicators",
      count: methodsDisagree,
      names: indicators("methods", methodsDisagree),
      first: firstWith("Indicators", "methods", itemName("agreement", "disagree")),
    },
    {
      id: "missingGroups",
      ...attention,
      sheet: "groups",
      count: NAMES.missingGroupCount,
      first: {
        table: "Groups",
        row: `SUMPRODUCT(MIN(${NAMES.groupRows}+${NO_ROW}*(LEN(${NAMES.missingGroupNames})=0)))`,
      },
    },
    {
      id: "differingGroups",
      ...attention,
      sheet: "groups",
      count: NAMES.differingBreakdownCount,
      first: {
        table: "Groups",
        row: `SUMPRODUCT(MIN(${NAMES.breakdownRows}+${NO_ROW}*(1-ISNUMBER(${NAMES.differingBreakdowns}))))`,
      },
    },
    {
      id: "unknownGroups",
      ...attention,
      sheet: "data",
      count: rowsWith("unknownGroup"),
      first: firstState("unknownGroup"),
    },
    {
      id: "indicators",
      ...attention,
      sheet: "activities",
      count: SHEET_CELLS.indicatorGaps,
      names: indicators("unserved", SHEET_CELLS.indicatorGaps),
      first: { table: "Indicators", row: indicatorGap(context, 1) },
    },
    {
      id: "conditions",
      ...attention,
      sheet: "activities",
      count: SHEET_CELLS.conditionGaps,
      // The sentence above the table that names them.
      first: {
        sheet: "activities",
        sheetRow: `ROW(${context.refs.firstHeader("Activities")})-${HEADER_ROW - CONDITION_GAPS_ROW}`,
      },
    },
    {
      id: "stories",
      ...attention,
      sheet: "canvas",
      count: storiesBehind,
      first: {
        isFirst: `COUNTIF(${column("Roles", "story")},${behind})>0`,
        then: firstWith("Roles", "story", behind),
        otherwise: firstWith("Indicators", "story", behind),
      },
    },
    {
      id: "disagreements",
      ...attention,
      sheet: "readiness",
      count: SHEET_CELLS.disagreements,
      first: { sheet: "readiness", sheetRow: rowOfDisagreement(context) },
    },
    {
      id: "trackerIndicators",
      ...attention,
      sheet: "tracker",
      count: beyondName("trackerIndicators"),
      first: firstWith("Indicators", "order", `${ROOM.indicators}+1`),
    },
    {
      id: "trackerPartners",
      ...attention,
      sheet: "tracker",
      count: beyondName("trackerPartners"),
      first: {
        table: "Partners",
        row: `MINIFS(${partners},${partners},">"&${ROOM.partners},${column("Partners", "key")},"?*")`,
      },
    },
    {
      id: "activityPartners",
      ...attention,
      sheet: "activities",
      count: beyondName("activityPartners"),
      first: {
        table: "Partners",
        row: `SUMPRODUCT(SMALL(${partners}+${NO_ROW}*(${column("Partners", "key")}=""),ROWS(${SHEET_BLOCKS.matrix.name})+1))`,
      },
    },
    {
      id: "beyondGroups",
      ...attention,
      sheet: "groups",
      count: beyondName("groups"),
      first: firstWith("Groups", "place", `ROWS(${NAMES.groupRows})+1`),
    },
    {
      id: "beyondBreakdowns",
      ...attention,
      sheet: "groups",
      count: beyondName("breakdowns"),
      first: {
        table: "Groups",
        row: `MINIFS(${breakdowns},${breakdowns},">"&MAX(${NAMES.breakdownRows}))`,
      },
    },
    {
      id: "provisional",
      tone: "none",
      sheet: "data",
      count: provisional,
      first: {
        table: "Indicators",
        row: `MINIFS(${column("Indicators", "line")},${column("Indicators", "provisional")},">0",${column("Indicators", "judgedDay")},">0")`,
      },
    },
  ];
}

/** The row of Readiness that shows the first item that members see differently. */
function rowOfDisagreement(context: Context): string {
  const page = readinessPage(readinessSections(context));
  const { name, columns } = SHEET_BLOCKS.items;
  const item = `MATCH(${itemName("spread", "disagreement")},INDEX(${name},0,${columns.spread + 1}),0)`;
  const verdict = verdictWordCell(page).row;
  const below = rowsOfItems(page).map((row) => row - verdict);
  return `ROW(${SHEET_CELLS.verdict})+CHOOSE(${item},${below.join()})`;
}

/** The roles on the list that nobody holds, and the number of others. */
function uncoveredNames(page: Page, { localize }: Context): string {
  const states = listColumn(page, "roles", "coverage");
  const labels = listColumn(page, "roles", "label");
  const uncovered = itemName("coverage", "uncovered");
  const names = Array.from({ length: states.rows }, (_, index) => {
    const state = cellAddress(states.row + index, states.column);
    const label = cellAddress(labels.row + index, labels.column);
    return `IF(${state}=${uncovered},", "&${label},"")`;
  }).join("&");
  const { rolesCovered, rolesTotal } = DASHBOARD_CELLS;
  const { other, others } = localize(SHEETS_DASHBOARD_POINTS_TEXTS);
  const count = `(${rolesTotal}-${rolesCovered}-COUNTIF(${rangeAddress(states)},${uncovered}))`;
  const rest = `IF(${count}<1,"",", "&IF(${count}=1,${sentenceFormula(other)},${sentenceFormula(others, { count })}))`;
  return `MID(${names}&${rest},3,1000)`;
}
