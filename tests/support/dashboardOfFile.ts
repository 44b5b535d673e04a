/** The dashboard's figures as a reader without the add-in finds them in a file: by names, in the cells. */
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../src/blueprint/dashboardRanges";
import { idOf } from "../../src/blueprint/vocabulary";
import type { CellValue } from "../../src/host/state";
import type { DashboardFigures } from "../../src/model/dashboard";
import { elementsOf, openXlsx, textOf, type XlsxFile } from "./xlsxReader";

export function dashboardOfFile(bytes: Uint8Array): DashboardFigures {
  const file = openXlsx(bytes);
  const names = namesOf(file);
  const one = (name: string) => rowsOf(file, names, name)[0]![0]!;
  const text = (id: keyof typeof DASHBOARD_CELLS) => String(one(DASHBOARD_CELLS[id]));
  const number = (id: keyof typeof DASHBOARD_CELLS) => asNumber(one(DASHBOARD_CELLS[id]))!;
  const { roles, canvas, indicators, late } = DASHBOARD_BLOCKS;
  return {
    initiative: text("initiative"),
    community: text("community"),
    reportDate: asDate(number("reportDate"))!,
    rolesTotal: number("rolesTotal"),
    rolesCovered: number("rolesCovered"),
    rolesCoveredShare: number("rolesCoveredShare"),
    rolesSecured: number("rolesSecured"),
    busiestPerson: text("busiestPerson"),
    busiestCarries: number("busiestCarries"),
    busiestFalls: number("busiestFalls"),
    canvasEntries: number("canvasEntries"),
    canvasStale: number("canvasStale"),
    canvasEmpty: number("canvasEmpty"),
    indicatorsTotal: number("indicatorsTotal"),
    indicatorsOnTrack: number("indicatorsOnTrack"),
    indicatorsWithoutData: number("indicatorsWithoutData"),
    conflicts: number("conflicts"),
    lateSteps: number("lateSteps"),
    roles: rowsOf(file, names, roles.name).map((row) => {
      const { label, coverage, who } = roles.columns;
      return {
        role: idOf("role", String(row[label]))!,
        label: String(row[label]),
        coverage: idOf("coverage", String(row[coverage]))!,
        who: String(row[who]),
      };
    }),
    canvas: rowsOf(file, names, canvas.name).map((row) => {
      const { label, entries, days, state } = canvas.columns;
      return {
        dimension: idOf("dimension", String(row[label]))!,
        label: String(row[label]),
        entries: asNumber(row[entries])!,
        days: asNumber(row[days]),
        state: idOf("canvasState", String(row[state]))!,
      };
    }),
    indicators: rowsOf(file, names, indicators.name).flatMap((row) => {
      const at = indicators.columns;
      const status = idOf("indicatorStatus", String(row[at.status]));
      return status === undefined
        ? []
        : [
            {
              code: String(row[at.code]),
              name: String(row[at.name]),
              unit: String(row[at.unit]),
              latestPeriod: asDate(asNumber(row[at.latestPeriod])),
              latest: asNumber(row[at.latest]),
              target: asNumber(row[at.target]),
              way: asNumber(row[at.way]),
              elapsed: asNumber(row[at.elapsed]),
              reporting: asNumber(row[at.reporting])!,
              expected: asNumber(row[at.expected])!,
              status,
            },
          ];
    }),
    late: rowsOf(file, names, late.name).flatMap((row) => {
      const at = late.columns;
      const due = asDate(asNumber(row[at.due]));
      return due === null
        ? []
        : [
            {
              label: String(row[at.label]),
              step: String(row[at.step]),
              owner: String(row[at.owner]),
              due,
              daysLate: asNumber(row[at.daysLate])!,
            },
          ];
    }),
  };
}

/** "EnsembleX" → "$Dashboard.$B$3:$F$8" as the file states it. */
function namesOf(file: XlsxFile): ReadonlyMap<string, string> {
  const all = elementsOf(file.part("xl/workbook.xml"), "definedName");
  return new Map(all.map(({ attributes, content }) => [attributes["name"]!, textOf(content)]));
}

function rowsOf(
  file: XlsxFile,
  names: ReadonlyMap<string, string>,
  name: string,
): readonly (readonly CellValue[])[] {
  const reference = names.get(name);
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(
    reference ?? "",
  );
  if (!parts) throw new Error(`The name ${name} stands for ${reference}`);
  const [, quoted, plain, left, top, right = left, bottom = top] = parts;
  const cells = file.values[quoted?.replaceAll("''", "'") ?? plain!]!;
  return numbersBetween(Number(top), Number(bottom)).map((row) =>
    numbersBetween(columnNumber(left!), columnNumber(right!)).map(
      (column) => cells[`${columnLetters(column)}${row}`] ?? "",
    ),
  );
}

function numbersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function asNumber(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function asDate(serial: number | null): string | null {
  return serial === null ? null : new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}
