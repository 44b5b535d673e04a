import type { Dialogs } from "./dialogs";
import type { OfficeTheme } from "./officeTheme";
import type { Ribbon } from "./ribbon";
import type { EventEntry, RequestBody, Response } from "../wire/protocol";

/** What answers the client's requests. */
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

/** Excel's side of `Office.context` as far as an add-in asks it. */
export interface OfficeEnvironment {
  isSetSupported(name: string, version?: string | number): boolean;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** "16.0.14332.20000": the version of Excel that is played */
  readonly version: string;
  /** where the workbook is kept; "" for one that was never saved */
  readonly documentUrl: string;
}

/** Microsoft's client library, loaded, with what it needs around it. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly dialogs: Dialogs;
  readonly ribbon: Ribbon;
  /** Lets `Office.context` and the client's own checks answer for this Excel. */
  setEnvironment(environment: OfficeEnvironment): void;
  /** Lets Office wear a theme, as its user chooses one for all its windows. As in Excel, no add-in is told. */
  setTheme(theme: OfficeTheme): void;
}

/** `OfficeExtension` with the parts that its public types leave out. */
export function internalsOf(client: OfficeClient): OfficeExtensionInternals {
  return client.OfficeExtension as unknown as OfficeExtensionInternals;
}
