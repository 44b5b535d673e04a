/** The backbone as six cells, one for each role, and the readiness verdict beside them. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEET_CELLS } from "../../sheetRanges";
import type { Rect } from "../../types";
import { HEIGHTS } from "./grid";
import { cellsFrom, formatted, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { listValue, stateUnlessStart } from "./values";

/** The columns of the page that each of the cells takes; the verdict takes the rest. */
const CELLS = [
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 2],
  [7, 1],
] as const;
const VERDICT = [8, 2] as const;

const CHARACTERS = { name: 48, who: 36, items: 110 } as const;

/** The strip of roles. */
export function backbone(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const { rolesTotal: total, rolesCovered: covered, rolesSecured: secured } = DASHBOARD_CELLS;
  const note = (id: "rolesNote" | "rolesMore") =>
    sentenceFormula(texts[id], { covered, total, secured, count: `(${total}-${CELLS.length})` });
  return {
    id: "backbone",
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "name", height: 34 },
      { part: "state", height: 13 },
      { part: "who", height: 23 },
    ],
    content(cells, page) {
      const line = (part: "name" | "state" | "who") => page.cellsOf("backbone", part);
      const at = (part: "name" | "state" | "who", [offset, columns]: readonly [number, number]) =>
        cellsFrom(line(part), offset, columns);
      const items: Rect = { ...at("state", VERDICT), rows: 2 };
      const roles = { ...cells, row: line("name").row, rows: 3, columns: VERDICT[0] };
      const title = cellsFrom(cells, 0);
      const titleNote = cellsFrom(cells, 1);
      const readiness = cellsFrom(cells, VERDICT[0]);
      const verdict = at("name", VERDICT);
      return {
        blocks: [
          textAt(title, texts.roles),
          textAt(titleNote, `=IF(${total}>${CELLS.length},${note("rolesMore")},${note("rolesNote")})`),
          textAt(readiness, texts.readiness),
          textAt(verdict, `=HYPERLINK("#${SHEET_CELLS.verdict}",${SHEET_CELLS.verdict})`),
          textAt(items, itemsFormula(context)),
          ...CELLS.flatMap((columns, index) => [
            textAt(at("name", columns), roleFormula(context, index + 1, "label")),
            textAt(at("state", columns), roleFormula(context, index + 1, "coverage")),
            textAt(at("who", columns), roleFormula(context, index + 1, "who")),
          ]),
        ],
        formats: [
          formatted(title, PAGE_FORMATS.section),
          formatted(titleNote, PAGE_FORMATS.quiet),
          formatted(readiness, { ...PAGE_FORMATS.section, indent: 1 }),
          formatted(roles, { fill: COLOURS.card, borders: { InsideVertical: COLOURS.entry } }),
          formatted(
            { ...line("name"), columns: VERDICT[0] },
            { ...PAGE_FORMATS.wrapped, bold: true, fontColor: COLOURS.accent },
          ),
          formatted({ ...line("state"), columns: VERDICT[0] }, PAGE_FORMATS.text),
          formatted({ ...line("who"), columns: VERDICT[0] }, PAGE_FORMATS.quietWrapped),
          formatted(verdict, { ...PAGE_FORMATS.wrapped, indent: 1 }),
          formatted(items, { ...PAGE_FORMATS.quietWrapped, indent: 1 }),
        ],
        merges: [
          ...CELLS.filter(([, columns]) => columns > 1).flatMap((columns) =>
            (["name", "state", "who"] as const).map((part) => at(part, columns)),
          ),
          verdict,
          items,
        ],
        conditionals: [
          ...statusColours({ ...line("state"), columns: VERDICT[0] }),
          ...statusColours(verdict),
        ],
      };
    },
  };
}

function roleFormula({ localize }: Context, number: number, id: "label" | "coverage" | "who"): string {
  const value = listValue("roles", number, id);
  if (id === "label")
    return `=${linked(listValue("roles", number, "link"), shortened(value, CHARACTERS.name))}`;
  if (id === "coverage") return `=${stateUnlessStart(`(${value}&"")`)}`;
  const nobody = quoted(localize(SHEETS_DASHBOARD_TEXTS).nobodyHolds);
  return `=IF(${listValue("roles", number, "label")}="","",IF(${value}="",${nobody},${shortened(value, CHARACTERS.who)}))`;
}

function itemsFormula({ localize }: Context): string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const { verdictItems: items, ratingMembers } = SHEET_CELLS;
  const named = sentenceFormula(texts.readinessItems, { items });
  return (
    `=IF(N(${ratingMembers})=0,${quoted(texts.readinessNone)},` +
    `IF(${items}="","",${shortened(`(${named})`, CHARACTERS.items)}))`
  );
}
