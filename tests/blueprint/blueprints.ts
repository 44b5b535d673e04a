import { workbookBlueprint } from "../../src/blueprint/workbook";
import type { SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/types";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";

export const LANGUAGES: readonly Language[] = ["en", "fr"];

const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));

/** Initiatives of every size: empty, typical, and larger than the dashboard can show. */
export const FILES: Readonly<Record<string, InitiativeFile>> = {
  empty: initiative({
    partners: [],
    roles: [],
    roleHolders: [],
    canvas: [],
    indicators: [],
    observations: [],
  }),
  usual: initiative({
    partners: [{ name: "Alpha" }],
    indicators: [indicator({ code: "A1" })],
    observations: [observation({ indicator: "A1", partner: "Alpha" })],
  }),
  large: initiative({
    partners: many(60, (index) => ({ name: `Partner ${index}` })),
    indicators: many(40, (index) => indicator({ code: `K${index}` })),
    observations: many(200, (index) =>
      observation({ indicator: `K${index % 40}`, partner: `Partner ${index % 60}` }),
    ),
  }),
};

/** Every file in every language. */
export const BLUEPRINTS: readonly (readonly [string, WorkbookBlueprint])[] = Object.entries(FILES).flatMap(
  ([name, file]) =>
    LANGUAGES.map((language) => [`${name}, ${language}`, workbookBlueprint(file, { language })] as const),
);

/** Every formula of a sheet: cells, columns, validations, conditional formats. */
export function formulasOf(sheet: SheetBlueprint): readonly string[] {
  const inRule = (value: unknown): readonly string[] => {
    if (typeof value === "string") return value.startsWith("=") ? [value] : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(inRule) : [];
  };
  return [
    ...sheet.blocks.flatMap(({ cells }) => inRule(cells)),
    ...sheet.tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => inRule(formula))),
    ...validationsOf(sheet).flatMap(({ rule }) => inRule(rule)),
    ...sheet.conditionals.map(({ conditional }) => conditional.formula),
    ...sheet.tables.flatMap(({ columns }) =>
      columns.flatMap(({ conditionals = [] }) => conditionals.map(({ formula }) => formula)),
    ),
  ];
}

/** Every validation of a sheet. */
export function validationsOf(sheet: SheetBlueprint) {
  return [
    ...sheet.validations.map(({ validation }) => validation),
    ...sheet.tables.flatMap(({ columns }) =>
      columns.flatMap(({ validation }) => (validation ? [validation] : [])),
    ),
  ];
}

/** A formula without its text literals. */
export function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

/** The text literals of a formula. */
export function textsWithin(formula: string): readonly string[] {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"'));
}
