/** What the running activities serve: the conditions, the indicators, and the matrix of partners and conditions. */
import { CONDITIONS } from "../../../catalogue/initiative";
import { MARKS } from "../../../catalogue/term";
import type { Context } from "../../context";
import { boxAddress, cellAddress, quoted } from "../../formula";
import { NO_ROW, nextRow } from "../../lookups";
import { itemName, listName } from "../../names";
import { sentence } from "../../sentences";
import { ACTIVITIES_TEXT as TEXT } from "../../text/activities";
import type { Box, CellBlock, CellInput } from "../../types";
import { PLACE } from "./formulas";
import {
  CONDITION_GAPS_ROW,
  GAP_INDICATORS,
  GAPS,
  INDICATOR_GAPS_ROW,
  matrixBox,
  MATRIX_NOTE_ROW,
  MATRIX_TITLE_ROW,
  partnerRowsBox,
  SERVED,
  SERVED_TITLE_ROW,
} from "./layout";

const PLACES = CONDITIONS.map((_, index) => index + 1);
const SHOWN_CODES = GAP_INDICATORS.rows;

/** The cell of a figure beside its label. */
export function gapCell(row: number): Box {
  return { row: GAPS.row + row, column: GAPS.column + 1, rows: 1, columns: 1 };
}

export const GAP_ROWS = { running: 0, conditions: 1, indicators: 2, codes: 3 } as const;

/** Everything beside and above the table. */
export function servedBlocks(context: Context): readonly CellBlock[] {
  return [
    { row: CONDITION_GAPS_ROW, column: 0, cells: [[conditionSentence(context)]] },
    { row: INDICATOR_GAPS_ROW, column: 0, cells: [[indicatorSentence(context)]] },
    ...conditionBlocks(context),
    ...gapBlocks(context),
    ...matrixBlocks(context),
  ];
}

const conditionName = (place: number) => `INDEX(${listName("condition")},${place})`;
const servedCount = (place: number) => cellAddress(SERVED.row + place - 1, SERVED.column + 1);
const figure = (row: keyof typeof GAP_ROWS) => boxAddress(gapCell(GAP_ROWS[row]));

/** The conditions that nothing serves, first thing that a reader sees. */
function conditionSentence({ say }: Context): string {
  const names = `MID(${PLACES.map((place) => `IF(${servedCount(place)}=0,", "&${conditionName(place)},"")`).join("&")},3,500)`;
  return (
    `=IF(${figure("running")}=0,${quoted(`${MARKS.none} ${say(TEXT.noneRuns)}`)},` +
    `IF(${figure("conditions")}=0,${quoted(`${MARKS.good} ${say(TEXT.allConditions)}`)},` +
    `${sentence(`${MARKS.attention} ${say(TEXT.someConditions)}`, { names })}))`
  );
}

function indicatorSentence({ say, refs: { column } }: Context): string {
  const defined = `SUMPRODUCT(--(${column("Indicators", "key")}<>""))`;
  return (
    `=IF(${defined}=0,${quoted(`${MARKS.none} ${say(TEXT.noIndicators)}`)},` +
    `IF(${figure("indicators")}=0,${quoted(`${MARKS.good} ${say(TEXT.allIndicators)}`)},` +
    `${sentence(`${MARKS.attention} ${say(TEXT.someIndicators)}`, { names: figure("codes") })}))`
  );
}

/** Each condition with its running activities and the partners who have one. */
function conditionBlocks({ say, refs: { column } }: Context): readonly CellBlock[] {
  const partners = (place: number) =>
    `=SUMPRODUCT(SIGN(COUNTIF(${column("Activities", "place")},${column("Partners", "line")}*${PLACE}+${place})))`;
  return [
    { row: SERVED_TITLE_ROW, column: SERVED.column, cells: [[say(TEXT.served)]] },
    {
      row: SERVED.row - 1,
      column: SERVED.column,
      cells: [[say(TEXT.condition), say(TEXT.activities), say(TEXT.partners), say(TEXT.state)]],
    },
    {
      ...SERVED,
      cells: PLACES.map((place) => [
        `=${conditionName(place)}`,
        `=COUNTIF(${column("Activities", "conditionRow")},${place})`,
        partners(place),
        `=IF(${servedCount(place)}=0,${itemName("gap", "gap")},${itemName("gap", "served")})`,
      ]),
    },
  ];
}

/** How much is not served. */
function gapBlocks({ say, refs: { column } }: Context): readonly CellBlock[] {
  const key = column("Indicators", "key");
  const lines = column("Indicators", "line");
  const gap =
    `(${key}<>"")*(COUNTIFS(${column("Activities", "indicatorRow")},${lines},` +
    `${column("Activities", "runs")},1)=0)`;
  const counts = boxAddress({ ...SERVED, column: SERVED.column + 1, columns: 1 });
  const found = (index: number) => cellAddress(GAP_INDICATORS.row + index, GAP_INDICATORS.column);
  const code = (index: number) =>
    `IF(${found(index)}<${NO_ROW},${index > 0 ? `", "&` : ""}INDEX(${key},${found(index)}),"")`;
  const shown = Array.from({ length: SHOWN_CODES }, (_, index) => index);
  const more = `IF(${figure("indicators")}>${SHOWN_CODES}," +"&${figure("indicators")}-${SHOWN_CODES},"")`;
  return [
    {
      ...GAPS,
      cells: [
        [say(TEXT.running), `=SUM(${column("Activities", "runs")})`],
        [say(TEXT.conditionGaps), `=COUNTIF(${counts},0)`],
        [say(TEXT.indicatorGaps), `=SUMPRODUCT(${gap})`],
        [say(TEXT.indicatorGapCodes), `=${shown.map(code).join("&")}&${more}`],
      ],
    },
    {
      ...GAP_INDICATORS,
      cells: shown.map((index) => [`=${nextRow(lines, index === 0 ? "0" : found(index - 1), gap)}`]),
    },
  ];
}

/** Which partner has how many running activities for which condition. */
function matrixBlocks({ say, file, refs }: Context): readonly CellBlock[] {
  const matrix = matrixBox(file);
  const work = partnerRowsBox(file);
  const key = refs.column("Partners", "key");
  const known = `SUMPRODUCT(--(${key}<>""))`;
  const note = sentence(say(TEXT.notShown), { count: `(${known}-${matrix.rows})` });
  const rows = Array.from({ length: matrix.rows }, (_, index) => matrix.row + index);
  const header: readonly CellInput[] = [
    say(TEXT.partner),
    ...PLACES.map((place) => `=${conditionName(place)}`),
    say(TEXT.all),
  ];
  return [
    { row: MATRIX_TITLE_ROW, column: matrix.column, cells: [[say(TEXT.matrix)]] },
    {
      row: MATRIX_NOTE_ROW,
      column: matrix.column,
      cells: [[`=IF(${known}>${matrix.rows},${note},${quoted(say(TEXT.matrixNote))})`]],
    },
    { row: matrix.row - 1, column: matrix.column, cells: [header] },
    {
      ...work,
      cells: rows.map((row) => {
        const above = row === matrix.row ? "0" : cellAddress(row - 1, work.column);
        return [`=${nextRow(refs.column("Partners", "line"), above, `(${key}<>"")`)}`];
      }),
    },
    {
      ...matrix,
      cells: rows.map((row) => {
        const at = cellAddress(row, work.column);
        const ofPartner = (formula: string) => `=IF(${cellAddress(row, matrix.column)}="","",${formula})`;
        return [
          `=IF(${at}<${NO_ROW},INDEX(${key},${at}),"")`,
          ...PLACES.map((place) =>
            ofPartner(`COUNTIF(${refs.column("Activities", "place")},${at}*${PLACE}+${place})`),
          ),
          ofPartner(
            `COUNTIFS(${refs.column("Activities", "partnerRow")},${at},${refs.column("Activities", "runs")},1)`,
          ),
        ];
      }),
    },
  ];
}
