/** The indicators that the dashboard lists, worst first, with what it shows of each. */
import { NUMBER_FORMATS, shareFormat } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_ROOM } from "../../dashboardRanges";
import { entryText, inOneLine, quoted } from "../../formula";
import { NAMES } from "../../names";
import type { PageSection } from "../../pageLayout";
import { numberText, sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock } from "../../types";
import { isUpperBound } from "../indicators/combination";
import { TABLE_ROW_COLUMN } from "./grid";
import { shortenedTo } from "../reportPages/values";
import { linkToRow } from "./links";
import { listSection, tableRowCell, valuesFrom } from "./listSection";

const DATE = { numberFormat: NUMBER_FORMATS.date } as const;
const VALUE = { numberFormat: NUMBER_FORMATS.value } as const;

/** The indicators, each with its progress. */
export function indicatorsList(context: Context): PageSection {
  const { text, plain, number } = valuesFrom("Indicators", context);
  const share = { numberFormat: shareFormat(context.language) };
  return listSection(
    {
      id: "indicators",
      heading: "outcomes",
      rows: DASHBOARD_ROOM.indicators,
      columnsOf: (_, page) => ({
        code: { caption: "code", formula: text("key") },
        name: { caption: "indicator", formula: nameWithNotes(context) },
        unit: { caption: "unit", formula: text("unit") },
        latestPeriod: { caption: "latestPeriod", format: DATE, formula: number("latestPeriod") },
        latest: { caption: "latest", format: VALUE, formula: number("latest") },
        target: { caption: "target", format: VALUE, formula: number("target") },
        way: { caption: "way", format: share, formula: number("way") },
        elapsed: { caption: "elapsed", format: share, formula: number("elapsed") },
        reporting: { caption: "reporting", formula: reportingOrNobody(context) },
        expected: {
          caption: "expected",
          formula: (row) => `=IF(${isUnassigned(context, row)},"",${number("expected")(row).slice(1)})`,
        },
        status: { caption: "status", formula: text("status") },
        baseline: { caption: "baseline", format: VALUE, formula: number("baseline") },
        baselineDay: { caption: "baselineDay", format: DATE, formula: number("baselineDay") },
        targetDay: { caption: "targetDay", format: DATE, formula: number("targetDay") },
        change: { caption: "change", format: VALUE, formula: number("change") },
        changeSign: { caption: "changeSign", formula: plain("changeSign") },
        provisional: { caption: "provisionalValues", formula: plain("provisional") },
        months: { caption: "months", formula: plain("months") },
        gap: { caption: "gap", formula: gapText(context) },
        groups: { caption: "groups", formula: groupsText(context) },
        incoming: { caption: "incoming", formula: text("incoming") },
        link: {
          caption: "link",
          formula: (row) => `=${linkToRow(page, context, "Indicators", tableRowCell(row))}`,
        },
        figureLink: {
          caption: "figureLink",
          formula: (row) => `=${linkToRow(page, context, "Observations", tableRowCell(row, 1))}`,
        },
        awaited: { caption: "awaited", format: DATE, formula: awaitedPeriod(context) },
      }),
      tableRows: ({ row, rows }) => worstRows(row, rows, context),
    },
    context,
  );
}

/** The rows of Indicators, worst status first, each with the first row of Observations of the period that is shown. */
function worstRows(firstRow: number, rows: number, { refs: { column } }: Context): CellBlock {
  const keys = column("Indicators", "severityKey");
  const reportRow = (row: string) => {
    const shown = `INDEX(${column("Indicators", "latestCell")},${row})`;
    return `IF(${row}=0,0,IF(${shown}=0,0,IFERROR(MATCH(${shown},${column("Observations", "indicatorDayKey")},0),0)))`;
  };
  return {
    row: firstRow,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) => [
      `=IFERROR(MATCH(SMALL(${keys},${index + 1}),${keys},0),0)`,
      `=${reportRow(tableRowCell(firstRow + index))}`,
    ]),
  };
}

/**
 * The name of an indicator, in one line, then in a second one what is known about its figure: what is unusual about it,
 * the newer period that is still coming in, how many of its values are provisional, and
 * whether it is an upper bound.
 */
function nameWithNotes({ localize, refs }: Context): (row: number) => string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  return (row) => {
    const value = (id: string) => `INDEX(${refs.column("Indicators", id)},${tableRowCell(row)})`;
    const name = inOneLine(entryText(value("name")));
    const provisional = value("provisional");
    const counted = `IF(N(${provisional})>0,${sentenceFormula(texts.provisional, { count: provisional })},"")`;
    const atMost = `IF(${isUpperBound(value)},${quoted(texts.atMost)},"")`;
    const unusual = `IF(N(${value("isUnusual")})>0,${value("plausible")},"")`;
    const notes = `TEXTJOIN(${quoted(NOTE_SEPARATOR)},1,${unusual},${value("incoming")},${counted},${atMost})`;
    return `=IF(${tableRowCell(row)}=0,"",${name}&IF(${notes}="","",CHAR(10)&${notes}))`;
  };
}

const NOTE_SEPARATOR = "  ·  ";

/** Whether a row shows an indicator that nobody is expected to report. */
function isUnassigned({ refs }: Context, row: number): string {
  const expected = `INDEX(${refs.column("Indicators", "expected")},${tableRowCell(row)})`;
  return `IF(${tableRowCell(row)}=0,FALSE,N(${expected})=0)`;
}

/** The last day of the last period that was due, where somebody is expected to report and nothing is reported yet. */
function awaitedPeriod(context: Context): (row: number) => string {
  const value = (id: string, row: number) =>
    `INDEX(${context.refs.column("Indicators", id)},${tableRowCell(row)})`;
  return (row) =>
    `=IF(${isUnassigned(context, row)},"",IF(${tableRowCell(row)}=0,"",` +
    `IF(AND(${value("latestPeriod", row)}="",N(${value("lastDue", row)})>0),${value("lastDue", row)},"")))`;
}

/** How many partners reported, or that nobody is assigned. */
function reportingOrNobody(context: Context): (row: number) => string {
  const { number } = valuesFrom("Indicators", context);
  const nobody = quoted(context.localize(SHEETS_DASHBOARD_TEXTS).nobodyAssigned);
  return (row) => `=IF(${isUnassigned(context, row)},${nobody},${number("reporting")(row).slice(1)})`;
}

/** Characters that the page has room for, of both groups with their values; and the fewest that are left of a name. */
const GROUPS_CHARACTERS = { all: 31, name: 6 } as const;

/** An expression of the indicator in a row if it has a gap between groups, else "". */
function ifGap({ refs }: Context, row: number, then: (found: (name: string) => string) => string): string {
  const value = (id: string) => `INDEX(${refs.column("Indicators", id)},${tableRowCell(row)})`;
  const found = (name: string) => `INDEX(${name},${value("widestBreakdown")},${value("order")})`;
  return `=IF(${tableRowCell(row)}=0,"",IF(ISNUMBER(${value("widestGap")}),${then(found)},""))`;
}

/** The widest gap between groups. */
function gapText(context: Context): (row: number) => string {
  return (row) =>
    ifGap(context, row, (found) =>
      numberText(`${found(NAMES.gapHighest)}-${found(NAMES.gapLowest)}`, context.language),
    );
}

/** The two groups with the widest gap, each with its value; where both are long, names are cut and never the values. */
function groupsText(context: Context): (row: number) => string {
  const { column } = context.refs;
  const group = (row: string) => entryText(`INDEX(${column("Groups", "group")},${row})`);
  return (row) =>
    ifGap(context, row, (found) => {
      const groups = [
        [group(found(NAMES.gapHighestGroup)), numberText(found(NAMES.gapHighest), context.language)],
        [group(found(NAMES.gapLowestGroup)), numberText(found(NAMES.gapLowest), context.language)],
      ] as const;
      const joined = (nameOf: (group: string, other: string) => string) =>
        groups
          .map(([name, value], index) => `${nameOf(name, groups[1 - index]![0])}&" "&${value}`)
          .join(`&" · "&`);
      const lengthOf = (texts: readonly string[]) => texts.map((text) => `LEN(${text})`).join("+");
      const values = groups.map(([, value]) => value);
      const forNames = `(${GROUPS_CHARACTERS.all}-(${lengthOf(values)}))`;
      // A name has half of the room, and what the other one leaves.
      const cut = joined((name, other) => {
        const room = `MAX(${GROUPS_CHARACTERS.name},INT(${forNames}/2),${forNames}-LEN(${other}))`;
        return shortenedTo(name, room, GROUPS_CHARACTERS.name);
      });
      return `IF(${lengthOf(groups.flat())}>${GROUPS_CHARACTERS.all},${cut},${joined((name) => name)})`;
    });
}
