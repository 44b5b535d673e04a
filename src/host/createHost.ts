import type { CalculationEngineFactory } from "./calc/engine";
import { createFormulaEngine } from "./calc/formulaEngine";
import type { HostChange } from "./changes";
import type { OfficeClient } from "./client/OfficeClient";
import { ExcelHost, type HostOptions as ExcelHostOptions } from "./ExcelHost";
import { newWorkbook } from "../spreadsheet/newWorkbook";
import type { CellRef, ConditionalStyle, WorkbookState } from "../spreadsheet/state";
import { createUserActions, type RemoteUserActions, type UserActions } from "./user/UserActions";
import type { HostCounters } from "./wire/counters";
import { newCounters } from "./wire/counters";
import { writeXlsx } from "../xlsx";

export interface HostOptions extends ExcelHostOptions {
  /** the workbook to open; an empty one with one sheet otherwise */
  readonly workbook?: WorkbookState;
  readonly engine?: CalculationEngineFactory;
}

/** An emulated Excel with one open workbook. */
export interface Host {
  /** the live workbook: read-only for callers */
  readonly workbook: WorkbookState;
  /** Connects a client to this host, and sets `Office.context` accordingly. */
  attach(client: OfficeClient): void;
  readonly counters: Readonly<HostCounters>;
  resetCounters(): void;
  /** the actions of a person at the grid */
  readonly user: UserActions;
  /** the actions of a co-author who edits the same workbook elsewhere */
  readonly remoteUser: RemoteUserActions;
  /** Calls a listener after each request and each edit; returns the function that removes it. */
  onChange(listener: (change: HostChange) => void): () => void;
  /** The style that conditional formats put over a cell's own; undefined if none applies. */
  conditionalStyleAt(cellRef: CellRef): ConditionalStyle | undefined;
  /** whether the workbook that was opened is being calculated in steps */
  readonly isCalculating: boolean;
  /** resolves when the workbook that was opened is calculated in steps; rejects if it cannot be calculated */
  readonly calculated: Promise<void>;
  /** Waits until everything is calculated and every event is delivered. */
  settle(): Promise<void>;
  /** The workbook as an .xlsx file, with the values that were computed. */
  save(): Promise<Uint8Array>;
}

/** Creates an emulated Excel. */
export function createHost(options: HostOptions = {}): Host {
  const language = options.displayLanguage ?? "en-US";
  const workbook = options.workbook ?? newWorkbook(language);
  const excel = new ExcelHost(workbook, options.engine ?? createFormulaEngine, options);
  return {
    workbook,
    counters: excel.counters,
    user: createUserActions(excel),
    remoteUser: createUserActions(excel, "Remote"),
    attach: (client) => excel.attach(client),
    resetCounters: () => void Object.assign(excel.counters, newCounters()),
    onChange: (listener) => excel.onChange(listener),
    conditionalStyleAt: (cellRef) => excel.conditionalStyles.styleAt(cellRef),
    get isCalculating() {
      return excel.isCalculating;
    },
    calculated: excel.calculated,
    settle: () => excel.settle(),
    save: async () => {
      await excel.settle();
      return writeXlsx(workbook);
    },
  };
}
