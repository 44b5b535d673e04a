import { createHash } from "node:crypto";
import { EmbeddedExcel } from "../../src/cli/embeddedExcel";
import type { Output } from "../../src/cli/report";
import { createHost, lazyEngine } from "../../src/host";
import { officeClient } from "../support/host";
import { packWorkbook, readSnapshot } from "../support/workbookSnapshot";

/** The output of a command, and its exit code. */
interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command's main function, without the cost of starting a process. */
export async function run(
  main: (args: readonly string[], output: Output) => Promise<number>,
  args: readonly string[],
): Promise<Finished> {
  const written = { out: "", err: "" };
  const code = await main(args, {
    out: (line) => void (written.out += `${line}\n`),
    err: (line) => void (written.err += `${line}\n`),
  });
  return { code, ...written };
}

/**
 * Caches the files that a test file opens: commands then open copies, since reading and calculating take most of their
 * time. Not with a spy of Jest: it keeps what was passed and returned, here every workbook.
 */
export function reuseOpenedWorkbooks(): void {
  const { open } = EmbeddedExcel.prototype;
  type Opened = Awaited<ReturnType<typeof open>>;
  const opened = new Map<
    string,
    Omit<Opened, "host"> & {
      readonly snapshot: string;
      copy?: ReturnType<typeof readSnapshot>;
    }
  >();
  beforeAll(() => {
    EmbeddedExcel.prototype.open = async function (bytes) {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const known = opened.get(hash);
      if (!known) {
        const { host, ...unsupported } = await open.call(this, bytes);
        opened.set(hash, { ...unsupported, snapshot: packWorkbook(host.workbook) });
        return { host, ...unsupported };
      }
      // Most files are opened once.
      known.copy ??= readSnapshot(known.snapshot);
      const host = createHost({ workbook: known.copy(), engine: lazyEngine, defersCalculation: true });
      host.attach(officeClient());
      await host.settle();
      const { unsupportedFeatures, unsupportedPlaces } = known;
      return { host, unsupportedFeatures, unsupportedPlaces };
    };
  });
  // The class is shared by all test files of a process.
  afterAll(() => {
    EmbeddedExcel.prototype.open = open;
  });
}
