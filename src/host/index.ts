import type { CalculationEngineFactory } from "./calc/engine";
import { createFormulaEngine } from "./calc/formulaEngine";
import type { HostChange } from "./changes";
import type { OfficeClient } from "./client/OfficeClient";
import { ExcelHost, type HostOptions as ExcelHostOptions } from "./ExcelHost";
import { newWorkbook } from "../spreadsheet/newWorkbook";
import type { WorkbookState } from "../spreadsheet/state";
import { createUserActions, type RemoteUserActions, type UserActions } from "./user/UserActions";
import type { HostCounters } from "./wire/counters";
import { newCounters } from "./wire/counters";
import { writeXlsx } from "../xlsx/write/writeXlsx";

export type { HostChange } from "./changes";
export type { OfficeClient } from "./client/OfficeClient";
export type { OfficeTheme } from "./client/officeTheme";
export type { EditOutcome } from "./user/alerts";
export type { UnsupportedFeature } from "../xlsx/read/unsupportedFeatures";
export { readXlsx, type OpenedWorkbook } from "../xlsx/read/readXlsx";
export { XlsxError, type XlsxErrorCode } from "../xlsx/read/XlsxError";

export interface HostOptions extends ExcelHostOptions {
  /** the workbook to open; an empty one with one sheet otherwise */
  readonly workbook?: WorkbookState;
  readonly engine?: CalculationEngineFactory;
}

/** An Excel with one workbook open. */
export interface Host {
  /** the live workbook: read it, never change it from outside */
  readonly workbook: WorkbookState;
  /** Lets this host answer the client's requests, and `Office.context` speak for it. */
  attach(client: OfficeClient): void;
  readonly counters: Readonly<HostCounters>;
  resetCounters(): void;
  /** what a person does at the grid */
  readonly user: UserActions;
  /** what somebody does who edits the same workbook at another Excel */
  readonly remoteUser: RemoteUserActions;
  /** Tells what changed after each request and each edit; gives what ends it. */
  onChange(listener: (change: HostChange) => void): () => void;
  /** Waits until everything is calculated and every event is told. */
  settle(): Promise<void>;
  /** The workbook as an .xlsx file, with the values that were computed. */
  save(): Promise<Uint8Array>;
}

/** Starts an Excel. */
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
    settle: () => excel.settle(),
    save: async () => {
      await excel.settle();
      return writeXlsx(workbook);
    },
  };
}
