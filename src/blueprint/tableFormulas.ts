import type { Language } from "../languages";
import { EMPTY_INITIATIVE } from "../model/initiative";
import type { CustomCaptions } from "./formula";
import type { TableId } from "./types";
import { workbookBlueprint } from "./workbook";

type FormulasOfTables = ReadonlyMap<TableId, ReadonlyMap<string, string>>;

/** The formulas that were asked for last: a pane asks for those of one workbook again and again. */
let last: { readonly key: string; readonly formulas: FormulasOfTables } | undefined;

/** The formulas of the computed columns of each table, by the id of the column, with structured references only. */
export function formulasOfTables(language: Language, captions: CustomCaptions): FormulasOfTables {
  const key = JSON.stringify([language, ...captions]);
  if (last?.key !== key) last = { key, formulas: readFormulas(language, captions) };
  return last.formulas;
}

function readFormulas(language: Language, captions: CustomCaptions): FormulasOfTables {
  // No formula of a table depends on entries.
  const { sheets } = workbookBlueprint(EMPTY_INITIATIVE, { language, captions });
  return new Map(
    sheets
      .flatMap(({ tables }) => tables)
      .map(({ id, columns }) => [
        id,
        new Map(
          columns.flatMap((column) =>
            column.formula === undefined ? [] : [[column.id, column.formula] as const],
          ),
        ),
      ]),
  );
}

/** The formulas of the computed columns of a table. */
export function tableFormulas(
  id: TableId,
  language: Language,
  captions: CustomCaptions,
): ReadonlyMap<string, string> {
  return formulasOfTables(language, captions).get(id) ?? new Map<string, string>();
}
