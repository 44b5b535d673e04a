import { quoteSheetName, printRect } from "../../spreadsheet/references";
import { resolveTableToken } from "../../spreadsheet/formulas/structuredReferences";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import { isCellError, type NameState, type SheetState, type WorkbookState } from "../../spreadsheet/state";
import { target, type HostContext, type ObjectDefinition, type Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isRangeArgument, readText } from "../operations/arguments";
import { collectionMethods, finders } from "../operations/collection";
import { requireFormula } from "../operations/requireFormula";
import { NamedItemDefinition } from "./NamedItem";
import { findName, requireDefinedName } from "../operations/names";
import { activeSheet } from "../operations/sheets";

/** The names of the workbook (no sheet), or those whose scope is one sheet. */
interface NamesTarget {
  readonly sheet: SheetState | null;
}

function namesOf({ sheet }: NamesTarget, { workbook }: HostContext): NameState[] {
  return (sheet ?? workbook).names;
}

function items(self: NamesTarget, context: HostContext): Target[] {
  return namesOf(self, context).map((name) => target(NamedItemDefinition, { name, sheet: self.sheet }));
}

const { item, orNull } = finders<NamesTarget>((self, key, context) => {
  const name = typeof key === "string" ? findName(namesOf(self, context), key) : undefined;
  return name ? target(NamedItemDefinition, { name, sheet: self.sheet }) : null;
});

function add(
  self: NamesTarget,
  [name, reference, comment]: readonly unknown[],
  context: HostContext,
): Target {
  const { workbook } = context;
  const added: NameState = {
    name: requireDefinedName(workbook, self.sheet, name),
    formula: formulaFor(reference, self, context),
    comment: comment === undefined || comment === null ? "" : readText("comment", comment, 255),
    visible: true,
  };
  namesOf(self, context).push(added);
  context.services.structureChanged();
  return target(NamedItemDefinition, { name: added, sheet: self.sheet });
}

/** The formula of a name: a range as an absolute reference, a formula as it is. */
function formulaFor(reference: unknown, self: NamesTarget, { workbook, services }: HostContext): string {
  if (isRangeArgument(reference)) {
    const { sheet, area } = reference.self;
    return `=${quoteSheetName(sheet.name)}!${printRect(area)}`;
  }
  if (typeof reference !== "string" || reference === "") {
    throw new HostError("InvalidArgument", "A name stands for a range or a formula.");
  }
  const formula = reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  const sheet = self.sheet ?? activeSheet(workbook);
  requireFormula(formula, workbook, { sheetId: sheet.id, row: 0, column: 0 });
  return services.variations.namesKeepTableReferences ? formula : withAddresses(formula, sheet, workbook);
}

/** A reference to a part of a table as the address that its cells have now (OfficeDev/office-js#740). */
function withAddresses(formula: string, sheet: SheetState, workbook: WorkbookState): string {
  const [, token, ...others] = tokenize(formula);
  if (!token || others.length > 0) return formula;
  const cells = resolveTableToken(token, workbook, { sheetId: sheet.id, row: 0, column: 0 });
  if (cells === null || isCellError(cells)) return formula;
  return `=${quoteSheetName(cells.sheet.name)}!${printRect(cells.area)}`;
}

export const NamedItemCollectionDefinition: ObjectDefinition<NamesTarget> = {
  type: "NamedItemCollection",
  scalars: {},
  objects: {},
  items,
  item,
  methods: {
    GetCount: collectionMethods<NamesTarget>(items).GetCount,
    GetItemOrNullObject: orNull,
    Add: { call: add },
  },
};
