/** Carries an upgrade out. */
import { elementAt, findOrThrow, getOrThrow } from "../../model/collections";
import { rectOfReference } from "../../blueprint/formula";
import { NAMES } from "../../blueprint/names";
import type {
  CellInput,
  NameBlueprint,
  SheetBlueprint,
  SheetId,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { batchRequests } from "../batchRequests";
import { printOf, type Decoration } from "../build/decorations";
import { DecorationSender } from "../build/decorationSender";
import {
  decorationRecordIn,
  queueDecorationRecord,
  type DecorationRecord,
  type RecordNames,
} from "../build/decorationRecord";
import { refusedDecorations } from "../build/refusedDecorations";
import { excelCode, isCellBeingEdited, lastTraceMessage, WorkbookError } from "../errors";
import { captionsOf, queueCaptions } from "../movedColumns";
import { requestError, sendOrConfirm } from "../outcome";
import { PROTECTION } from "../protection";
import { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import {
  decorationStep,
  newTableLayers,
  repeatableLayers,
  rowLayers,
  sheetLayers,
  type DecorationStep,
  type SheetLayers,
  type Step,
} from "../steps";
import { anchorsOf, queueAnchors, queueColumnOrder, type Anchor } from "./anchors";
import { queueDateline, readDatelines, type DatelineMove } from "./datelines";
import { queueClearing, readFormerCells } from "./formerCells";
import { hidingSteps, readHelpersToHide, type HelperColumns } from "./hiddenHelpers";
import { readInventory, type Inventory } from "./inventory";
import type { TableChange, UpgradePlan, UpgradeWork } from "./plan";
import { WorkbookChangedError, type UpgradeProgress } from "./progress";
import { queueChoice, readContent, renewLayers, type FoundContent } from "./renewSheet";
import {
  captionsAfter,
  columnLayers,
  growsByWholeColumns,
  queueColumns,
  queueContents,
  type TablePlace,
} from "./tableColumns";
import { queueUpgradeEnd, queueUpgradeRecord, upgradeRecordIn, type UpgradeRecord } from "./upgradeRecord";

/** A running upgrade. */
export class Upgrade {
  /** tables whose columns were changed */
  private readonly changed = new Set<TableChange>();
  /** people may rename sheets meanwhile */
  private readonly sheetIds: Map<SheetId, string>;
  /** where cells have to be in each request */
  private anchors: readonly Anchor[] = [];
  /** names by which new sheets without tables are recognised */
  private readonly namesOfNewSheets = new Set<string>();

  constructor(
    private readonly requests: Requests,
    private readonly work: UpgradeWork,
    private readonly inventory: Inventory,
    private readonly plan: Pick<UpgradePlan, "from" | "to">,
    private readonly progress: UpgradeProgress,
  ) {
    this.sheetIds = new Map([...work.sheets].map(([id, { id: sheetId }]) => [id, sheetId]));
    work.tables.forEach((change) => progress.note(change, false));
  }

  /**
   * Carries the upgrade out in layers: data, rules, formatting, version. Throws a WorkbookChangedError if sheets or columns are
   * not any more as planned.
   */
  async run(): Promise<void> {
    const contents = await this.readRenewed();
    try {
      const { added, newTables, blueprint } = this.work;
      const tables = newTables.map(({ sheet, table }) => ({
        isOnNewSheet: added.includes(sheet),
        layers: newTableLayers(sheet, table, blueprint),
      }));
      const entriesOf = (isOnNewSheet: boolean) =>
        tables.flatMap((one) => (one.isOnNewSheet === isOnNewSheet ? one.layers.entries : []));
      // With its table, a sheet that was added is found again after an interruption.
      await this.begin(entriesOf(true));
      for (const change of this.work.tables) await this.changeColumns(change);
      await this.send(entriesOf(false));
      this.anchors = this.anchorsAbove();
      await this.request((draft) => this.queueNames(draft));
      this.anchors = [...this.anchors, ...this.anchorsOfNames(), ...this.anchorsOfNewTables()];
      const datelines = await this.readDatelines();
      const anchors = datelines.flatMap((dateline) => dateline.anchors);
      await this.request(
        (draft) => {
          this.work.tables.forEach((change) => queueContents(draft.context, change));
          datelines.forEach((dateline) => queueDateline(draft, dateline));
        },
        (context) => queueAnchors(context, anchors),
      );
      const hidden = await this.readHelpersToHide();
      const { data, validations, formatting } = this.layers(
        contents,
        tables.map(({ layers }) => layers),
        hidingSteps(hidden, blueprint),
      );
      await this.send(data);
      const refused = await this.decorate([validations, formatting]);
      await this.end(refused, [...validations, ...formatting]);
    } catch (error) {
      if (excelCode(error) === "AccessDenied" && !this.progress.hasBegun)
        await this.throwSheetProtected(error);
      throw error;
    }
  }

  /**
   * After a sheet could not be unprotected: the error names it. Somebody has set a password for the first that is still
   * protected; those before it are protected again.
   */
  private async throwSheetProtected(cause: unknown): Promise<void> {
    const { sheets } = await readInventory(this.requests, { mayLackParts: true });
    const still = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id));
    const locked = this.work.renewed
      .map(({ id }) => getOrThrow(this.work.sheets, id))
      .find(({ id, isProtected }) => isProtected && still.has(id));
    if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.name }, { cause });
  }

  private async readRenewed(): Promise<ReadonlyMap<SheetBlueprint, FoundContent>> {
    const contents = new Map<SheetBlueprint, FoundContent>();
    for (const sheet of this.work.renewed) {
      const found = getOrThrow(this.work.sheets, sheet.id);
      const { names } = this.inventory;
      const wasProtected = found.isProtected || this.unprotectedSheetIds.has(found.id);
      contents.set(
        sheet,
        await readContent(
          this.requests,
          {
            ...found,
            wasProtected,
            formerMap: rectOfReference(this.formerMap, found.name),
            before: this.work.former?.find(({ id }) => id === sheet.id),
            isRemains: this.work.remains?.get(sheet.id),
          },
          sheet,
          this.work.blueprint,
          names,
        ),
      );
    }
    return contents;
  }

  /** Unprotects the sheets that are rewritten, and adds new sheets with their tables. */
  private async begin(tablesOfNewSheets: readonly Step[]): Promise<void> {
    try {
      const former = await readFormerCells(this.requests, this.work, this.inventory);
      const queueBeginning = (draft: RequestDraft) => {
        queueClearing(draft.context, former);
        for (const { id } of this.work.renewed) {
          const { id: sheetId, isProtected } = getOrThrow(this.work.sheets, id);
          if (!isProtected) continue;
          draft.sheet(id).sheet.protection.unprotect();
          this.progress.unprotectedSheetIds.add(sheetId);
        }
        queueUpgradeRecord(draft.context.workbook, this.record());
        for (const { id } of this.work.added) draft.addSheet(id, this.workingNameOf(id));
        for (const sheet of this.work.added) if (sheet.tables.length === 0) this.queueFirstName(draft, sheet);
        for (const step of tablesOfNewSheets) step.apply(draft);
        for (const { id, movesTo } of this.work.tables) {
          if (!movesTo) continue;
          const { sheet, row, column } = movesTo;
          const corner = draft.sheet(sheet).range({ row, column, rows: 1, columns: 1 });
          draft.context.workbook.tables.getItem(id).getRange().moveTo(corner);
        }
        // Last: by its working name, a sheet without its table is known to be of this upgrade.
        for (const { id, name } of this.work.added) draft.sheet(id).sheet.name = name;
        // The next run may find them complete where this one breaks off.
        this.queueOrder(draft);
      };
      const anchors = former.map(({ anchor }) => anchor);
      const { addedSheets } = await this.request(queueBeginning, (context) => queueAnchors(context, anchors));
      this.work.added.forEach(({ id }, index) => this.sheetIds.set(id, elementAt(addedSheets, index).id));
    } catch (error) {
      // Somebody has made a sheet of that name since: the new plan has another one.
      if (excelCode(error) === "ItemAlreadyExists") {
        this.progress.hasBegun = true;
        throw new WorkbookChangedError({ cause: error });
      }
      const mayHaveBegun = !isCellBeingEdited(error) && !(error instanceof WorkbookChangedError);
      this.progress.hasBegun ||= mayHaveBegun && (await this.hasChanged(excelCode(error) === "AccessDenied"));
      throw error;
    }
    this.progress.hasBegun = true;
  }

  /** Names a cell of a new sheet without tables, so that the sheet is recognised if the upgrade breaks off. */
  private queueFirstName(draft: RequestDraft, { id, name: sheetName }: SheetBlueprint): void {
    for (const { name, formula } of this.work.blueprint.names) {
      const cells = rectOfReference(formula, sheetName);
      if (!cells || this.inventory.names.has(name.toLowerCase())) continue;
      draft.context.workbook.names.add(name, draft.sheet(id).range(cells));
      this.namesOfNewSheets.add(name);
      return;
    }
  }

  /** Excel's ids of the sheets that were unprotected, also by interrupted upgrades. */
  private get unprotectedSheetIds(): ReadonlySet<string> {
    return new Set([...(this.work.record?.unprotectedSheetIds ?? []), ...this.progress.unprotectedSheetIds]);
  }

  /** Where the map of columns was before this upgrade and interrupted ones before it. */
  private get formerMap(): string | undefined {
    const { record } = this.work;
    return record ? record.formerMap : this.inventory.names.get(NAMES.columnMap.toLowerCase());
  }

  private workingNameOf(id: SheetId): string {
    return `Ensemble ${this.progress.key} ${id}`;
  }

  /** What this upgrade and interrupted ones before it are adding. */
  private record(): UpgradeRecord {
    const { tables, added, record } = this.work;
    const columns = tables.map(({ id, added: newColumns, unfinished }) => {
      const ids = [...newColumns, ...unfinished].map(({ column }) => column.id);
      return [id, new Set([...(record?.columns.get(id) ?? []), ...ids])] as const;
    });
    const names = added.map(({ id }) => this.workingNameOf(id));
    return {
      columns: new Map(columns),
      workingNames: new Set([...(record?.workingNames ?? []), ...names]),
      unprotectedSheetIds: this.unprotectedSheetIds,
      formerMap: this.formerMap,
      isRepair: this.work.isRepair ?? false,
    };
  }

  /**
   * Whether a failed first request has changed the workbook. If that cannot be read, it is taken for changed. Sheets that
   * are unprotected do not count where one could not be: all of them are protected again.
   */
  private async hasChanged(isLocked: boolean): Promise<boolean> {
    const stateOf = ({ sheets, tables }: Inventory) =>
      JSON.stringify([
        isLocked ? sheets.map(({ id, name }) => [id, name]) : sheets,
        tables.map(({ id, sheet, header }) => [id, sheet, header.row, header.column]),
      ]);
    try {
      return stateOf(await readInventory(this.requests, { mayLackParts: true })) !== stateOf(this.inventory);
    } catch {
      return true;
    }
  }

  /**
   * Applies rules and formatting; returns what Excel refused. An answer that is lost interrupts the upgrade, since nobody knows
   * then which conditional formats are people's.
   */
  private async decorate(layers: readonly (readonly DecorationStep[])[]): Promise<readonly Decoration[]> {
    const sender = new DecorationSender({
      send: async (queue) => void (await this.request(queue)),
      readBack: (error) => Promise.reject(requestError(error)),
    });
    for (const steps of layers.flatMap((layer) => batchRequests(layer))) await sender.send(steps);
    return sender.refused;
  }

  /**
   * The last request, which needs no column where it was. If its answer is lost, the workbook says whether it is upgraded.
   */
  private async end(refused: readonly Decoration[], applied: readonly DecorationStep[]): Promise<void> {
    const record = this.decorationRecord(refused, applied);
    await sendOrConfirm(
      this.requests.clock,
      () =>
        this.requests.send((context) => {
          context.application.suspendApiCalculationUntilNextSync();
          this.queueEnd(this.draftFor(context), record);
        }),
      async () => {
        const { metadata, sheets, names } = await readInventory(this.requests, { mayLackParts: true });
        if (metadata.schemaVersion !== this.plan.to) return false;
        // Where the version does not change, the last request removes the record.
        if (this.plan.from === this.plan.to && upgradeRecordIn(names)) return false;
        const lists = this.sheetIds.get("lists");
        const isOpen = sheets.some(({ id, isProtected }) => id === lists && !isProtected);
        await this.requests.send(({ workbook }) => {
          queueUpgradeEnd(workbook);
          if (isOpen) workbook.worksheets.getItem(lists ?? "").protection.protect(PROTECTION);
        });
        return true;
      },
    );
    const { sheetNames } = record;
    this.progress.refused = refusedDecorations({ refused, sheetNames });
  }

  /** What is refused by now: of this upgrade, and of before where the upgrade does not apply the same. */
  private decorationRecord(
    refused: readonly Decoration[],
    applied: readonly DecorationStep[],
  ): DecorationRecord {
    const { renewed, blueprint } = this.work;
    const earlier = decorationRecordIn(this.recordNames());
    const keyOf = ({ kind, sheet, ...rest }: Decoration) =>
      JSON.stringify([kind, sheet, "columns" in rest ? rest.columns : null]);
    const ofColumns = new Set(
      applied.flatMap(({ decoration }) => ("columns" in decoration ? [keyOf(decoration)] : [])),
    );
    const kept = earlier.refused.filter(
      (decoration) => renewed.every(({ id }) => id !== decoration.sheet) && !ofColumns.has(keyOf(decoration)),
    );
    const names = Object.fromEntries(blueprint.sheets.map(({ id, name }) => [id, name]));
    return { refused: [...kept, ...refused], sheetNames: { ...earlier.sheetNames, ...names } };
  }

  private recordNames(): RecordNames {
    return [...this.inventory.names].map(([name, formula]) => ({ name, formula }));
  }

  private async changeColumns(change: TableChange): Promise<void> {
    const { renamed, removed, added } = change;
    if (renamed.length + removed.length + added.length === 0) return;
    const sheet = sheetOf(change, this.work.blueprint);
    const byWholeColumns = growsByWholeColumns(change, sheet, this.work.tables);
    await this.request(
      ({ context }) => queueColumns(context, change, byWholeColumns),
      (context) => queueColumnOrder(context, change.id, change.found.header.captions),
    );
    this.changed.add(change);
    this.progress.note(change, true);
  }

  /** The report-date lines of sheets whose tables got new columns, and where they belong now. */
  private readDatelines(): Promise<readonly DatelineMove[]> {
    const { blueprint, tables, added, renewed } = this.work;
    const kept = blueprint.sheets.filter(
      (sheet) =>
        !added.includes(sheet) &&
        !renewed.includes(sheet) &&
        tables.some(
          // Where an interrupted upgrade added columns, the line may not have followed them.
          ({ id, added: columns, unfinished }) =>
            columns.length + unfinished.length > 0 && sheet.tables.some((table) => table.id === id),
        ),
    );
    return readDatelines(this.requests, kept, tables, this.sheetIds);
  }

  /** The helper columns to hide: none where the version stays, since people may have shown some. */
  private async readHelpersToHide(): Promise<readonly HelperColumns[]> {
    if (this.plan.from === this.plan.to) return [];
    return readHelpersToHide(this.requests, this.work.tables, this.work.blueprint);
  }

  private queueNames(draft: RequestDraft): void {
    for (const { sheet, inserted, blank } of this.work.addedRows) {
      const place = inserted ?? blank;
      if (!place) continue;
      const rows = draft
        .sheet(sheet.id)
        .range({ ...place, column: 0, columns: 1 })
        .getEntireRow();
      // Without the formats of the row above: in its text format, numbers would become texts.
      (inserted ? rows.insert("Down") : rows).clear("Formats");
    }
    for (const name of this.work.names) {
      this.queueChoices(draft, name);
      const isThere =
        this.inventory.names.has(name.name.toLowerCase()) || this.namesOfNewSheets.has(name.name);
      if (!isThere) draft.addName(name);
      else draft.context.workbook.names.getItem(name.name).formula = name.formula;
    }
  }

  /** What people chose comes with its name, where its sheet is rewritten. */
  private queueChoices(draft: RequestDraft, name: NameBlueprint): void {
    const reference = this.inventory.names.get(name.name.toLowerCase());
    for (const sheet of this.work.renewed) {
      const sheetName = getOrThrow(this.work.sheets, sheet.id).name;
      if (sheet.tables.length === 0) queueChoice(draft, name, sheet, { reference, sheetName });
    }
  }

  private async send(steps: readonly Step[]): Promise<void> {
    for (const batch of batchRequests(steps)) {
      await this.request((draft) => batch.forEach((step) => step.apply(draft)));
    }
  }

  private layers(
    contents: ReadonlyMap<SheetBlueprint, FoundContent>,
    newTables: readonly SheetLayers[],
    hiding: readonly DecorationStep[],
  ): SheetLayers {
    const { added, addedRows, activityLines, renewed, newSheets, unfinishedTables, tables, blueprint } =
      this.work;
    const parts = [
      ...newTables,
      ...added.map((sheet) => sheetLayers(withOwnColumns(sheet, tables), blueprint)),
      ...addedRows.map(({ sheet, inserted }) => {
        const layers = rowLayers(sheet, blueprint);
        return inserted ? layers : repeatableLayers(layers, blueprint);
      }),
      ...(activityLines ? [repeatableLayers(rowLayers(activityLines, blueprint), blueprint)] : []),
      ...[...contents].flatMap(([sheet, found]) => {
        const kept = withVersion(sheet, this.plan.from);
        if (sheet.tables.length === 0) return [renewLayers(kept, found, blueprint)];
        return [
          repeatableLayers(sheetLayers(withOwnColumns(kept, tables), blueprint), blueprint),
          ...sheet.tables
            .filter(({ id }) => unfinishedTables.has(id))
            .map((table) =>
              repeatableLayers({ ...newTableLayers(sheet, table, blueprint), data: [] }, blueprint),
            ),
        ];
      }),
    ];
    const pages = this.repagedSheets().map((sheet) => ({
      data: [],
      validations: [],
      formatting: [
        ...printOf(sheet),
        ...(sheet.freeze ? [{ kind: "frozenPanes", sheet: sheet.id, ...sheet.freeze } as const] : []),
      ].map((decoration) => decorationStep(decoration, blueprint)),
    }));
    const columns = tables.map((change) =>
      columnLayers(change, sheetOf(change, blueprint).id, placeOf(change), blueprint),
    );
    const closing = [
      ...newSheets.map(({ id, tabColor }): Decoration => ({ kind: "tabColor", sheet: id, color: tabColor })),
      ...newSheets
        .filter(({ visible }) => !visible)
        .map(({ id }): Decoration => ({ kind: "hiddenSheet", sheet: id })),
      // The version is on Lists, which is protected with it.
      ...[...added, ...renewed]
        .filter(({ id, protect }) => protect && id !== "lists")
        .map(({ id }): Decoration => ({ kind: "protection", sheet: id })),
    ];
    return {
      data: parts.flatMap(({ data }) => data),
      validations: [...columns, ...parts].flatMap(({ validations }) => validations),
      formatting: [
        ...[...columns, ...parts, ...pages].flatMap(({ formatting }) => formatting),
        ...hiding,
        ...[...(this.work.closing ?? []), ...closing].map((decoration) =>
          decorationStep(decoration, blueprint),
        ),
      ],
    };
  }

  /** The panes and printed pages of sheets that get them anew: their table may be further down. */
  private repagedSheets(): readonly SheetBlueprint[] {
    const { tables, repaged } = this.work;
    return repaged.map((sheet) => {
      const table = elementAt(sheet.tables, 0);
      const { found } = findOrThrow(tables, ({ id }) => id === table.id);
      const shift = found.header.row - table.row;
      const moved = (row: number) => (row >= table.row ? row + shift : row);
      const { freeze, print } = sheet;
      return {
        ...sheet,
        ...(freeze && { freeze: { ...freeze, rows: moved(freeze.rows - 1) + 1 } }),
        print: {
          ...print,
          ...(print.titleRows && { titleRows: { ...print.titleRows, to: moved(print.titleRows.to) } }),
        },
      };
    });
  }

  /** Puts new sheets after those that they follow in the blueprint. */
  private queueOrder(draft: RequestDraft): void {
    const { newSheets, blueprint, sheets } = this.work;
    const newNames = new Set(newSheets.map(({ name }) => name));
    const order = this.inventory.sheets.map(({ name }) => name).filter((name) => !newNames.has(name));
    for (const sheet of newSheets) {
      const before = blueprint.sheets[blueprint.sheets.indexOf(sheet) - 1];
      const position =
        before === undefined ? 0 : order.indexOf(sheets.get(before.id)?.name ?? before.name) + 1;
      draft.sheet(sheet.id).sheet.position = position;
      order.splice(position, 0, sheet.name);
    }
  }

  /** Orders new sheets, records what was refused and, as the last step, writes the new version number. */
  private queueEnd(draft: RequestDraft, record: DecorationRecord): void {
    const { workbook, application } = draft.context;
    this.queueOrder(draft);
    if (!this.inventory.calculatesItself) application.calculate("Full");
    queueDecorationRecord(workbook, record, this.recordNames());
    workbook.names.getItem(NAMES.schemaVersion).getRange().values = [[this.plan.to]];
    queueUpgradeEnd(workbook);
    draft.sheet("lists").sheet.protection.protect(PROTECTION);
  }

  /**
   * Sends a request. It names all sheets and columns first, and compares where cells are, so that it stops before it
   * changes anything where one was renamed or rows were inserted, and reads the captions of all tables. Throws a WorkbookChangedError where they are not those of the plan.
   */
  private async request(
    queue: (draft: RequestDraft) => void,
    queueCheck?: (context: Excel.RequestContext) => void,
  ): Promise<RequestDraft> {
    try {
      const { draft, headers } = await this.requests.send((context) => {
        context.application.suspendApiCalculationUntilNextSync();
        this.queueNamesInUse(context);
        queueAnchors(context, this.anchors);
        queueCheck?.(context);
        const headers = this.work.tables.map(({ id }) => queueCaptions(context.workbook.tables.getItem(id)));
        const draft = this.draftFor(context);
        context.trace(CHECKED);
        queue(draft);
        return { draft, headers };
      });
      if (this.work.tables.some((change, index) => !this.isAsPlanned(change, elementAt(headers, index)))) {
        this.progress.hasBegun = true;
        throw new WorkbookChangedError();
      }
      return draft;
    } catch (error) {
      const isStopped = excelCode(error) === "ItemNotFound" && lastTraceMessage(error) === undefined;
      throw isStopped ? new WorkbookChangedError({ cause: error }) : error;
    }
  }

  /** The cells above rows that are added. */
  private anchorsAbove(): readonly Anchor[] {
    return this.work.addedRows.flatMap(({ sheet, namesAbove }) =>
      anchorsOf({ id: this.idOf(sheet), name: sheet.name }, namesAbove),
    );
  }

  /** The cells of names that are where this upgrade has set them, on sheets that are written by rows and columns. */
  private anchorsOfNames(): readonly Anchor[] {
    const { addedRows, renewed, names, blueprint } = this.work;
    const changed = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
    const now = blueprint.names.map(({ name }) => {
      const key = name.toLowerCase();
      return { name, formula: changed.get(key) ?? this.inventory.names.get(key) };
    });
    return [
      ...addedRows.flatMap(({ sheet, names: added }) => {
        const own = new Set(added.map(({ name }) => name));
        return anchorsOf(
          { id: this.idOf(sheet), name: sheet.name },
          now.filter(({ name }) => own.has(name)),
        );
      }),
      // Rows inserted before names were set have moved the others: the last of these says so.
      ...renewed.flatMap((sheet) =>
        [true, false].flatMap((isSet) =>
          anchorsOf(
            { id: this.idOf(sheet), name: sheet.name },
            now.filter(({ name }) => changed.has(name.toLowerCase()) === isSet),
          ),
        ),
      ),
    ];
  }

  private anchorsOfNewTables(): readonly Anchor[] {
    return this.work.newTables.map(({ sheet, table: { id, row, column, columns } }) => ({
      sheet: this.idOf(sheet),
      place: { row, column, rows: 1, columns: columns.length },
      of: { table: id },
    }));
  }

  private idOf({ id }: SheetBlueprint): string {
    return getOrThrow(this.sheetIds, id);
  }

  private draftFor(context: Excel.RequestContext): RequestDraft {
    return new RequestDraft(context, this.work.blueprint, this.sheetIds, false);
  }

  /** Queues a reading of each sheet and each column by the name that the request uses. */
  private queueNamesInUse({ workbook: { worksheets, tables } }: Excel.RequestContext): void {
    for (const { id, name } of this.work.blueprint.sheets) {
      if (this.sheetIds.has(id)) worksheets.getItem(name).load("id");
    }
    for (const change of this.work.tables) {
      const { columns } = tables.getItem(change.id);
      for (const caption of this.captionsOf(change)) columns.getItem(caption).load("name");
    }
  }

  private isAsPlanned(change: TableChange, header: Excel.Range): boolean {
    return this.captionsOf(change).join("\n") === captionsOf(header).join("\n");
  }

  /** The captions of a table by now. */
  private captionsOf(change: TableChange): readonly string[] {
    return this.changed.has(change) ? captionsAfter(change) : change.found.header.captions;
  }
}

/** The mark of a request that has found all sheets and columns. */
const CHECKED = "checked";

/** The sheet of the blueprint that a table is on. */
function sheetOf({ id: table }: TableChange, { sheets }: WorkbookBlueprint): SheetBlueprint {
  return findOrThrow(sheets, ({ tables }) => tables.some(({ id }) => id === table));
}

/** The location of the table after it has moved, if it does. */
function placeOf({ movesTo, found }: TableChange): TablePlace {
  return movesTo ?? found.header;
}

/** The width of a column that people have added to a table, on the sheet to which the table moves; in characters. */
const OWN_COLUMN_WIDTH = 16;

/** A sheet of one table with the columns that people have added to the table: widths, and what is printed. */
function withOwnColumns(sheet: SheetBlueprint, tables: readonly TableChange[]): SheetBlueprint {
  const [table] = sheet.tables;
  const change = tables.find(({ id }) => id === table?.id);
  if (!table || !change) return sheet;
  const widths = new Map(
    table.columns.map(({ caption }, index) => [caption, sheet.columnWidths[table.column + index] ?? 0]),
  );
  const found = captionsAfter(change).map((caption) => widths.get(caption) ?? OWN_COLUMN_WIDTH);
  const { area } = sheet.print;
  const columns = found.map((width) => width > 0).lastIndexOf(true) + 1;
  const added = found.length - table.columns.length;
  return {
    ...sheet,
    columnWidths: [...sheet.columnWidths.slice(0, table.column), ...found],
    print: {
      ...sheet.print,
      ...(area && { area: { ...area, columns: Math.min(area.columns + added, table.column + columns) } }),
    },
  };
}

/** The sheet with another schema version, if it contains one. */
function withVersion(sheet: SheetBlueprint, version: number): SheetBlueprint {
  const cells = (row: readonly CellInput[]): readonly CellInput[] =>
    row[0] === "schemaVersion" ? ["schemaVersion", version, ...row.slice(2)] : row;
  return { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map(cells) })) };
}
