/** The public interface of the embedded host; see README.md. */

export { createHost, type Host, type HostOptions } from "./createHost";
export { openWorkbook } from "./openWorkbook";
export { lazyEngine } from "./calc/lazyEngine";

export { installClientInBrowser } from "./client/installClientInBrowser";
export { loadClientInNode } from "./client/loadClientInNode";
export type { OfficeClient, RequestExecutor } from "./client/OfficeClient";
export type { OfficeTheme } from "./client/officeTheme";
export type { EventEntry } from "./wire/protocol";
export type { FaultCode, HostRequest, RequestFault } from "./wire/faults";

export type { CalculationEngineFactory } from "./calc/engine";
export type { HostChange } from "./changes";
export type { EditOutcome } from "./user/alerts";
export type { CellsPlace } from "./user/UserActions";
