/** What the chart draws: a row for each place on the axis of time. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import type { Context } from "../../../context";
import { cellAddress, quoted, rangeAddress } from "../../../formula";
import { endOfMonth, monthOfDay } from "../../../months";
import type { PageSection } from "../../../pageLayout";
import { amountText, sentenceFormula } from "../../../sentences";
import type { ScorecardFact } from "../../../scorecardRanges";
import type { CellInput, Rect } from "../../../types";
import { periodText } from "../../periodText";
import { axisCell, LABEL_PLACES, LAST_PLACE, monthAt } from "./axis";
import { pathValue } from "./path";
import { periodColumn } from "./periodCells";
import { factOf, sectionName, type Subject, type SubjectId } from "./subject";

const POINTS = "points";

/** The label of the axis, then a series each: the line, its points, the path, the target, and three texts at single points. */
const SERIES = ["line", "points", "path", "target", "first", "last", "pathName"] as const;
/** Right of what is drawn: the latest judged period at the place, 0 for none, and how many periods end there or later. */
const HELPERS = { at: SERIES.length + 1, from: SERIES.length + 2 } as const;

/** Characters of a label that fits between two others: the chart of the dashboard is narrower. */
const SHORT_LABEL: Readonly<Record<SubjectId, number>> = { scorecard: 5, trend: 4 };

/** Move a label, which is centred at its point, to one side: a number, a period with its figure, and the name of the path. */
const SPACES = "\u00a0".repeat(12);
const LATEST_SPACES = "\u00a0".repeat(24);
const PATH_SPACES = "\u00a0".repeat(36);

const NOTHING = "NA()";

/** The cells that the chart draws, with their header. */
export function drawnCells({ id, page }: Subject): Rect {
  const section = sectionName(id, POINTS);
  const header = page.cellsOf(section, "header");
  return { ...header, rows: header.rows + page.cellsOf(section, "rows").rows, columns: 1 + SERIES.length };
}

/** The rows. The last of them is empty: LibreOffice draws #N/A as zeros unless a cell of the values is empty. */
export function pointsSection(id: SubjectId, context: Context): PageSection {
  const section = sectionName(id, POINTS);
  return {
    id: section,
    spaceAbove: {},
    rows: [{ part: "header" }, { part: "rows", count: LAST_PLACE + 2 }],
    content({ row, column }, page) {
      const subject = { id, page };
      const rows = page.cellsOf(section, "rows");
      return {
        blocks: [
          { row, column, cells: [headerOf(subject, context)] },
          {
            row: rows.row,
            column,
            cells: Array.from({ length: LAST_PLACE + 1 }, (_, place) =>
              placeRow(subject, context, rows.row + place, place),
            ),
          },
        ],
      };
    },
  };
}

/** The names of the series, of which some are written beside their points. */
function headerOf(subject: Subject, { localize, language }: Context): CellInput[] {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const fact = (id: ScorecardFact) => factOf(subject, id);
  const ifNumbers = (ids: readonly ScorecardFact[], expression: string) =>
    `=IF(COUNT(${ids.map(fact).join(",")})=${ids.length},${expression},"")`;
  const latest = sentenceFormula(texts.latestPoint, {
    period: periodText(fact("latestPeriod"), fact("months"), language),
    value: amountText(fact("latest"), language),
  });
  const isRising = `IF(COUNT(${fact("baseline")},${fact("target")})=2,${fact("target")}>${fact("baseline")},FALSE)`;
  return [
    // Without a word in the corner, Excel takes the first column for the names of the places.
    null,
    texts.actual,
    texts.actual,
    texts.path,
    ifNumbers(
      ["target"],
      sentenceFormula(texts.targetPoint, { value: amountText(fact("target"), language) }),
    ),
    // Beside the labels of the axis.
    `=IF(${axisCell(subject, "first")}<0,"",${quoted(SPACES)}&${amountText(firstValue(subject), language)})`,
    // A period may have reports but no figure.
    ifNumbers(
      ["latestPeriod", "latest"],
      `IF(${axisCell(subject, "last")}<${LABEL_PLACES},${quoted(LATEST_SPACES)},"")&${latest}`,
    ),
    // Beside the line.
    `=IF(${isRising},${quoted(texts.path + PATH_SPACES)},${quoted(PATH_SPACES + texts.path)})`,
  ];
}

/** The first figure that is drawn. */
function firstValue(subject: Subject): string {
  const range = (column: "judged" | "drawn") => rangeAddress(periodColumn(subject, column));
  return `INDEX(${range("judged")},MATCH(${axisCell(subject, "first")},${range("drawn")},0))`;
}

function placeRow(subject: Subject, context: Context, row: number, place: number): CellInput[] {
  const fact = (id: ScorecardFact) => factOf(subject, id);
  const axis = (id: Parameters<typeof axisCell>[1]) => axisCell(subject, id);
  const range = (column: "judged" | "place" | "drawn") => rangeAddress(periodColumn(subject, column));
  const { column } = subject.page.cellsOf(sectionName(subject.id, POINTS), "rows");
  const cell = (offset: number) => cellAddress(row, column + offset);
  const [at, from] = [cell(HELPERS.at), cell(HELPERS.from)];
  const value = (number: string) => `INDEX(${range("judged")},${number})`;
  const placeOf = (number: string) => `INDEX(${range("place")},${number})`;
  const after = `${from}+1`;
  const between =
    `IF(AND(COUNT(${value(from)},${value(after)})=2,${placeOf(after)}>=0),` +
    `${value(after)}+(${value(from)}-${value(after)})*(${place}-${placeOf(after)})/(${placeOf(from)}-${placeOf(after)}),${NOTHING})`;
  const point = `IF(${at}>0,${value(at)},${NOTHING})`;
  const ifAt = (where: string, expression: string) => `=IF(${where}=${place},${expression},${NOTHING})`;
  // Nearer to the latest figure than to the target, whose label would be in its way.
  const pathLabel = `ROUND((2*MAX(0,${axis("last")})+${axis("target")})/3,0)`;
  const pathCell = cell(1 + SERIES.indexOf("path"));
  return [
    label(subject, context, place),
    `=IF(${at}>0,${value(at)},IF(OR(${from}=0,${from}>=ROWS(${range("place")})),${NOTHING},${between}))`,
    `=${point}`,
    `=${pathAt(subject, place)}`,
    ifAt(axis("target"), fact("target")),
    ifAt(axis("first"), `IF(${axis("first")}<${axis("last")},${point},${NOTHING})`),
    ifAt(axis("last"), point),
    ifAt(pathLabel, `IF(${axis("target")}>${axis("last")}+${LABEL_PLACES},${pathCell},${NOTHING})`),
    `=IF(${axis("start")}=0,0,IFERROR(MATCH(${place},${range("drawn")},0),0))`,
    `=IF(${axis("start")}=0,0,COUNTIF(${range("place")},">="&${place}))`,
  ];
}

/** The text of the period that ends at a place, where there is room for it. */
function label(subject: Subject, { language }: Context, place: number): CellInput {
  if (place % LABEL_PLACES !== 0) return null;
  const axis = (id: Parameters<typeof axisCell>[1]) => axisCell(subject, id);
  const number = `(${place}*${axis("length")}/${LAST_PLACE})`;
  const month = `(${axis("start")}+${number}*${axis("unit")})`;
  const text = periodText(endOfMonth(month), factOf(subject, "months"), language, 2);
  // With a label at its first place only, LibreOffice breaks that one into letters.
  const isWithin = `OR(${month}<=${axis("end")},${axis("start")}=${axis("end")})`;
  const isShown = `IF(OR(${axis("start")}=0,${number}<>INT(${number})),FALSE,${isWithin})`;
  return place % (2 * LABEL_PLACES) === 0
    ? `=IF(${isShown},${text},"")`
    : `=IF(${isShown},IF(LEN(${text})>${SHORT_LABEL[subject.id]},"",${text}),"")`;
}

/** The expected path at a place, from the baseline to the target. */
function pathAt(subject: Subject, place: number): string {
  const fact = (id: ScorecardFact) => factOf(subject, id);
  const [from, until] = [monthOfDay(fact("baselineDay")), monthOfDay(fact("targetDay"))];
  const month = monthAt(subject, place);
  return pathValue(subject, {
    share: `MIN(1,(${month}-${from})/(${until}-${from}))`,
    isWithin: `AND(${axisCell(subject, "start")}>0,${until}>${from},${month}>=${from},${place}<=${axisCell(subject, "target")})`,
    otherwise: NOTHING,
  });
}
