import type { OpenedWorkbook } from "../xlsx";
import { loadClientInNode } from "../host";
import { createHost, lazyEngine, openWorkbook, type Host, type HostOptions } from "../host";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";

/** What of a file the host does not support. */
export type Unsupported = Omit<OpenedWorkbook, "workbook">;

/** The embedded host as a replacement for Excel: the functions of `src/excel` work on the workbook opened last. */
export class EmbeddedExcel {
  private readonly client = loadClientInNode(globalThis);

  /** An empty workbook, in an Excel of a language. */
  create(language: Language): Host {
    return this.start({ contentLanguage: LANGUAGE_FORMATS[language].region });
  }

  /** Opens the bytes of a file and calculates all its formulas. Throws an XlsxError. */
  async open(bytes: Uint8Array): Promise<{ readonly host: Host } & Unsupported> {
    const { workbook, ...unsupported } = openWorkbook(bytes);
    const host = this.start({ workbook });
    await host.settle();
    return { host, ...unsupported };
  }

  /** Opens the bytes of a file that was just saved, whose values are up to date: nothing is calculated. */
  async openSaved(bytes: Uint8Array): Promise<void> {
    await this.start({ workbook: openWorkbook(bytes).workbook, engine: lazyEngine }).settle();
  }

  private start(options: HostOptions): Host {
    // Commands read values by requests, and save: nobody looks at what is calculated in between.
    const host = createHost({ ...options, defersCalculation: true });
    host.attach(this.client);
    return host;
  }
}
