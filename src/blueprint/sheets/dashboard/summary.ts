/** The dashboard's sentences: the verdict, who holds roles, which roles are missing and what needs attention. */
import type { Language } from "../../../languages";
import type { ObservationStateId } from "../../../model/vocabulary";
import { CELL_FORMATS, statusConditionals } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { cellAddress, quoted, rangeAddress } from "../../formula";
import { nameList } from "../../nameList";
import { itemName, NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { beyondName } from "../room/roomCells";
import { HIGHLIGHTS, highlightCell } from "./highlightedRows";
import { listColumn } from "./listSection";

/** The sentences between the verdict and the alerts, each in a row of its own. */
const SENTENCES: readonly ((context: Context, page: Page) => string)[] = [
  busiestFormula,
  worstFormula,
  missingFormula,
];

/** The verdict, then the other sentences. */
export function summary(context: Context): PageSection {
  return {
    id: "summary",
    rows: [
      { part: "verdict", height: 32 },
      { count: SENTENCES.length, height: 19 },
      { part: "alerts", height: 34 },
    ],
    content: (cells, page) => {
      const verdict = page.cellsOf("summary", "verdict");
      const formulas = [
        verdictFormula(context),
        ...SENTENCES.map((formulaOf) => formulaOf(context, page)),
        alertsFormula(context, page),
      ];
      return {
        blocks: [{ row: cells.row, column: cells.column, cells: formulas.map((formula) => [formula]) }],
        formats: [
          { range: cells, format: { ...CELL_FORMATS.text, wrap: true } },
          { range: verdict, format: { bold: true } },
          { range: page.cellsOf("summary", "alerts"), format: { vertical: "Top" } },
        ],
        merges: formulas.map((_, index) => ({ ...cells, row: cells.row + index, rows: 1 })),
        conditionals: statusConditionals(cellAddress(verdict.row, verdict.column)).map((conditional) => ({
          range: { ...verdict, columns: 1 },
          conditional,
        })),
      };
    },
  };
}

function verdictFormula({ localize }: Context): string {
  const { verdict, verdictItems: items } = SHEET_CELLS;
  const more = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).verdictItems, { items });
  const values = { mark: `LEFT(${verdict},1)`, word: `MID(${verdict},3,100)` };
  return `=${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).verdict, values)}&IF(${items}="","",${more})`;
}

function busiestFormula({ localize }: Context): string {
  const { busiestPerson: person, busiestCarries: carries, busiestFalls: falls, rolesTotal } = DASHBOARD_CELLS;
  const text = (
    id: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language],
    values: Readonly<Record<string, string>> = {},
  ) => sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[id], values);
  return (
    `=IF(${person}="",${text("busiestNone")},` +
    `IF(${carries}=1,${text("busiestOne", { person })},${text("busiestMany", { person, carries, total: rolesTotal })})` +
    `&IF(${falls}=0,${text("fallsNone")},IF(${falls}=1,${text("fallsOne")},${text("fallsMany", { falls })})))`
  );
}

/** The sentence on the worst departure; empty if nobody holds a role. */
function worstFormula({ localize }: Context): string {
  const { worstPerson: person, worstRoles: roles, rolesCovered } = DASHBOARD_CELLS;
  const text = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).worst, { person, roles });
  const none = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).worstNone);
  return `=IF(${person}="",IF(${rolesCovered}=0,"",${none}),${text})`;
}

/** The roles on the page that nobody holds, and the number of others. */
function missingFormula({ localize }: Context, page: Page): string {
  const states = listColumn(page, "roles", "coverage");
  const labels = listColumn(page, "roles", "label");
  const names = Array.from({ length: states.rows }, (_, index) => {
    const state = cellAddress(states.row + index, states.column);
    const label = cellAddress(labels.row + index, labels.column);
    return `IF(${state}=${itemName("coverage", "uncovered")},", "&${label},"")`;
  }).join("&");
  const { rolesCovered, rolesTotal } = DASHBOARD_CELLS;
  const { missingOther, missingOthers, missingNone, missing } = localize(SHEETS_DASHBOARD_TEXTS);
  const count = `(${rolesTotal}-${rolesCovered}-COUNTIF(${rangeAddress(states)},${itemName("coverage", "uncovered")}))`;
  const others = `IF(${count}=0,"",", "&IF(${count}=1,${sentenceFormula(missingOther)},${sentenceFormula(missingOthers, { count })}))`;
  return (
    `=IF(${rolesTotal}=0,"",IF(${rolesCovered}=${rolesTotal},${sentenceFormula(missingNone)},` +
    `${sentenceFormula(missing)}&MID(${names}&${others},3,1000)&"."))`
  );
}

/** The sentence on everything else that needs attention. */
function alertsFormula(context: Context, page: Page): string {
  const { localize } = context;
  const counts: readonly [keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language], string][] = [
    ["watchConflicts", DASHBOARD_CELLS.conflicts],
    ["watchUnlisted", NAMES.unlistedConflicts],
    ["watchUncounted", uncountedRows(context)],
    ["watchNoPeriodEnd", SHEET_CELLS.reportsIrregular],
    [
      "watchUnknownGroups",
      `COUNTIF(${context.refs.column("Observations", "state")},${itemName("observationState", "unknownGroup")})`,
    ],
    ["watchMissingGroups", NAMES.missingGroups],
    ["watchDifferingGroups", NAMES.differingGroups],
    ["watchUnusual", DASHBOARD_CELLS.unusualValues],
    ["watchMethods", DASHBOARD_CELLS.methodsDisagree],
    ["watchTargets", DASHBOARD_CELLS.targetsAgainst],
    ["watchStories", DASHBOARD_CELLS.storiesBehind],
    ["watchDisagreements", SHEET_CELLS.disagreements],
    ["watchConditions", SHEET_CELLS.conditionGaps],
    ["watchIndicators", SHEET_CELLS.indicatorGaps],
    ["watchTrackerIndicators", beyondName("trackerIndicators")],
    ["watchTrackerPartners", beyondName("trackerPartners")],
    ["watchActivityPartners", beyondName("activityPartners")],
    ["watchBeyondGroups", beyondName("groups")],
    ["watchBeyondBreakdowns", beyondName("breakdowns")],
    ["watchProvisional", provisionalValues(context)],
  ];
  const parts = counts.map(
    ([text, count]) =>
      `IF(${count}>0,"${SEPARATOR}"&${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[text], { count, codes: codesOf(context, page, text, count) })},"")`,
  );
  const total = counts.map(([, count]) => count).join("+");
  return `=IF(${total}=0,${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).watchNone)},MID(${parts.join("&")},${SEPARATOR.length + 1},4000))`;
}

const SEPARATOR = "   ";

/** The number of data rows that do not count because of an unknown indicator or partner or a missing date or value. */
function uncountedRows({ refs: { column } }: Context): string {
  const states: readonly ObservationStateId[] = ["unknownIndicator", "unknownPartner", "noPeriod", "noValue"];
  const counts = states.map(
    (id) => `SUMPRODUCT(--(${column("Observations", "state")}=${itemName("observationState", id)}))`,
  );
  return `(${counts.join("+")})`;
}

/** The number of provisional values in judged figures. */
function provisionalValues({ refs: { column } }: Context): string {
  return `SUMIFS(${column("Indicators", "provisional")},${column("Indicators", "judgedDay")},">0")`;
}

/** The codes of the indicators that a count is about, as a list; "" for other counts. */
function codesOf(
  { refs: { column } }: Context,
  page: Page,
  text: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language],
  count: string,
): string {
  const highlight = HIGHLIGHTS.find((candidate) => candidate.text === text);
  if (!highlight) return quoted("");
  const code = (number: number) =>
    `INDEX(${column("Indicators", "key")},` +
    `MATCH(${highlightCell(page, highlight, number)},${column("Indicators", "order")},0))`;
  return nameList(count, code);
}
