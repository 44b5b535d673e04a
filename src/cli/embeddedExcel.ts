import { createHost, readXlsx, type Host, type HostOptions, type UnsupportedFeature } from "../host";
import { loadClientInNode } from "../host/client/loadClientInNode";
import { REGION } from "../locales";
import type { Language } from "../model/initiative";

/** The embedded host in Excel's place: the functions of `src/excel` work on the workbook that was opened last. */
export class EmbeddedExcel {
  private readonly client = loadClientInNode(globalThis);

  /** An empty workbook, in an Excel of a language. */
  create(language: Language): Host {
    return this.start({ contentLanguage: REGION[language] });
  }

  /** Opens the bytes of a file, computed to the last formula. Throws an OpenFault. */
  async open(
    bytes: Uint8Array,
  ): Promise<{ readonly host: Host; readonly unsupportedFeatures: readonly UnsupportedFeature[] }> {
    const { workbook, unsupportedFeatures } = readXlsx(bytes);
    const host = this.start({ workbook });
    await host.settle();
    return { host, unsupportedFeatures };
  }

  private start(options: HostOptions): Host {
    const host = createHost(options);
    host.attach(this.client);
    return host;
  }
}
