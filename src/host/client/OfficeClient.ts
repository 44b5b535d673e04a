import type { Dialogs } from "./dialogs";
import type { OfficeTheme } from "./officeTheme";
import type { Ribbon } from "./ribbon";
import type { EventEntry, RequestBody, Response } from "../wire/protocol";

/** Executes the client's requests. */
export interface RequestExecutor {
  executeAsync(
    customData: string,
    flags: number,
    message: { readonly Body: RequestBody; readonly Headers?: Record<string, string> },
  ): Promise<Response>;
}

/** The parts of the client's `OfficeExtension` that its public types leave out. */
export interface OfficeExtensionInternals {
  readonly SessionBase: {
    new (): object;
    _overrideSession: object | null | undefined;
  };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly GenericEventRegistration: {
    getGenericEventRegistration(controlId: string): {
      _handleRichApiMessage(message: { readonly entries: readonly EventEntry[] }): void;
    };
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

/** The properties of the emulated Excel in `Office.context`. */
export interface OfficeEnvironment {
  isSetSupported(name: string, version?: string | number): boolean;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** where Excel runs */
  readonly platform: "PC" | "OfficeOnline";
  /** the build of the emulated Excel: "16.0.14332.20000" */
  readonly version: string;
  /** the address of the workbook; "" for one that was never saved */
  readonly documentUrl: string;
}

/** Microsoft's loaded client library, with the emulated user interface. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly dialogs: Dialogs;
  readonly ribbon: Ribbon;
  /** Sets the environment that `Office.context` and the client's checks report. */
  setEnvironment(environment: OfficeEnvironment): void;
  /** Sets the theme of Office. As in Excel, no event is raised. */
  setTheme(theme: OfficeTheme): void;
}

/** `OfficeExtension` with the parts that its public types leave out. */
export function internalsOf(client: OfficeClient): OfficeExtensionInternals {
  return client.OfficeExtension as unknown as OfficeExtensionInternals;
}
