import { join } from "node:path";
import { createHost, openWorkbook, type Host, type HostOptions, type LeftOutKind } from "../host";
import { loadClientInNode } from "../host/client/loadClientInNode";
import { REGION } from "../locales";
import type { Language } from "../model/initiative";

/** The embedded host in Excel's place: the functions of `src/excel` work on the workbook that was opened last. */
export class EmbeddedExcel {
  private readonly client = loadClient();

  /** An empty workbook, in an Excel of a language. */
  create(language: Language): Host {
    return this.start({ contentLanguage: REGION[language] });
  }

  /** Opens the bytes of a file, computed to the last formula. Throws an OpenFault. */
  async open(bytes: Uint8Array): Promise<{ readonly host: Host; readonly leftOut: readonly LeftOutKind[] }> {
    const { workbook, leftOut } = openWorkbook(bytes);
    const host = this.start({ workbook });
    await host.settle();
    return { host, leftOut };
  }

  private start(options: HostOptions): Host {
    const host = createHost(options);
    host.attach(this.client);
    return host;
  }
}

const PROJECT_FOLDER = join(__dirname, "../..");

/** Loads the client library from this project's packages, wherever the command was started. */
function loadClient() {
  const startedIn = process.cwd();
  // It is looked for in the working directory.
  process.chdir(PROJECT_FOLDER);
  try {
    return loadClientInNode(globalThis);
  } finally {
    process.chdir(startedIn);
  }
}
