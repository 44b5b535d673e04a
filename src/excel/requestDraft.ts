import { findOrThrow } from "../model/collections";
import type { NameBlueprint, SheetId, WorkbookBlueprint } from "../blueprint/types";
import { SheetDraft } from "./apply/sheetDraft";

/** One request to Excel while it is being queued. */
export class RequestDraft {
  private readonly sheets = new Map<SheetId, SheetDraft>();
  /** sheets and names that this request adds, in order; their ids and names are set once Excel has created them */
  readonly addedSheets: Excel.Worksheet[] = [];
  readonly addedNames: Excel.NamedItem[] = [];

  constructor(
    readonly context: Excel.RequestContext,
    private readonly blueprint: WorkbookBlueprint,
    /** the ids of sheets that are known: their names may change meanwhile */
    private readonly sheetIds: ReadonlyMap<SheetId, string> = new Map(),
  ) {}

  addSheet(id: SheetId, name: string): void {
    const sheet = this.context.workbook.worksheets.add(name);
    sheet.load("id");
    this.addedSheets.push(sheet);
    this.sheets.set(id, new SheetDraft(sheet));
  }

  /** A sheet of the blueprint, added in this request or before. */
  sheet(id: SheetId): SheetDraft {
    let draft = this.sheets.get(id);
    if (!draft) {
      const { name } = findOrThrow(this.blueprint.sheets, (sheet) => sheet.id === id);
      draft = new SheetDraft(this.context.workbook.worksheets.getItem(this.sheetIds.get(id) ?? name));
      this.sheets.set(id, draft);
    }
    return draft;
  }

  addName({ name, formula }: NameBlueprint): void {
    const item = this.context.workbook.names.add(name, formula);
    item.load("name");
    this.addedNames.push(item);
  }
}
