import { findOrThrow } from "../model/collections";
import type { NameBlueprint, SheetId } from "../blueprint/types";
import { SheetDraft } from "./apply/sheetDraft";

/** A sheet that Ensemble makes: one of the blueprint, or that of the issues, which is in no blueprint. */
export type MadeSheet = SheetId | "issues";

/** The names of the sheets of a workbook. */
export interface SheetNames {
  readonly sheets: readonly { readonly id: MadeSheet; readonly name: string }[];
}

/** An object that a decoration adds. It stays if Excel refuses what is set of it next. */
type AddedObject =
  | { readonly kind: "chart"; readonly sheet: MadeSheet; readonly object: Excel.Chart }
  | {
      readonly kind: "conditionalFormat";
      readonly sheet: MadeSheet;
      readonly object: Excel.ConditionalFormat;
    };

/** What a refused decoration has left on its sheet. */
export type Leftover = Pick<AddedObject, "kind" | "sheet"> & { readonly key: string };

/** One request to Excel while it is being queued. */
export class RequestDraft {
  private readonly sheets = new Map<MadeSheet, SheetDraft>();
  /** sheets and names that this request adds, in order; their ids and names are set once Excel has created them */
  readonly addedSheets: Excel.Worksheet[] = [];
  readonly addedNames: Excel.NamedItem[] = [];

  private added: AddedObject | undefined;

  /** @param sheetKeys Excel's ids or names of sheets that exist already; others are found by the blueprint's names */
  constructor(
    readonly context: Excel.RequestContext,
    private readonly blueprint: SheetNames,
    private readonly sheetKeys: ReadonlyMap<MadeSheet, string> = new Map(),
    /** whether work on a sheet that was deleted meanwhile is skipped; otherwise the request fails */
    private readonly mayBeGone = true,
  ) {}

  addSheet(id: MadeSheet, name: string): void {
    const sheet = this.context.workbook.worksheets.add(name);
    sheet.load("id");
    this.addedSheets.push(sheet);
    this.sheets.set(id, new SheetDraft(sheet));
  }

  /** A sheet of the blueprint, added in this request or before; one with a key may have been deleted meanwhile. */
  sheet(id: MadeSheet): SheetDraft {
    let draft = this.sheets.get(id);
    if (!draft) {
      const { worksheets } = this.context.workbook;
      const key = this.sheetKeys.get(id);
      draft = new SheetDraft(
        key !== undefined && this.mayBeGone
          ? worksheets.getItemOrNullObject(key)
          : worksheets.getItem(key ?? this.nameOf(id)),
      );
      this.sheets.set(id, draft);
    }
    return draft;
  }

  private nameOf(id: MadeSheet): string {
    return findOrThrow(this.blueprint.sheets, (sheet) => sheet.id === id).name;
  }

  addName({ name, formula }: NameBlueprint): void {
    const item = this.context.workbook.names.add(name, formula);
    item.load("name,formula");
    this.addedNames.push(item);
  }

  /** Notes what a decoration adds, and asks for the key by which it is found again. */
  noteAdded(added: AddedObject): void {
    if (added.kind === "chart") added.object.load("name");
    else added.object.load("id");
    this.added = added;
  }

  /** What was noted since the last call: once the request has failed, it gives what Excel has added. */
  takeAdded(): () => Leftover | undefined {
    const { added } = this;
    this.added = undefined;
    return () => {
      if (!added) return undefined;
      const key = added.kind === "chart" ? added.object.toJSON().name : added.object.toJSON().id;
      return key === undefined ? undefined : { kind: added.kind, sheet: added.sheet, key };
    };
  }

  /** Removes what a refused decoration has left. */
  remove({ kind, sheet: id, key }: Leftover): void {
    const { sheet } = this.sheet(id);
    if (kind === "chart") sheet.charts.getItemOrNullObject(key).delete();
    else sheet.getRange().conditionalFormats.getItem(key).delete();
  }
}
