import { EmbeddedExcel } from "../../src/cli/embeddedExcel";
import type { Output } from "../../src/cli/report";
import { loadClientInNode } from "../../src/host";

/** What a command said. */
interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command's main function, without the seconds that starting a process takes. */
export async function run(
  main: (args: readonly string[], output: Output) => Promise<number>,
  args: readonly string[],
): Promise<Told> {
  const told = { out: "", err: "" };
  const code = await main(args, {
    out: (line) => void (told.out += `${line}\n`),
    err: (line) => void (told.err += `${line}\n`),
  });
  return { code, ...told };
}

/**
 * Lets commands that read the same file one after the other share the open workbook, as opening takes most of their time.
 * None of them changes it: an upgrade opens the file that it wrote last, and that one is shared then.
 */
export function shareOpenWorkbook(): void {
  const { open } = EmbeddedExcel.prototype;
  let last: { readonly bytes: Uint8Array; readonly opened: Awaited<ReturnType<typeof open>> } | undefined;
  jest.spyOn(EmbeddedExcel.prototype, "open").mockImplementation(async function (
    this: EmbeddedExcel,
    bytes: Uint8Array,
  ) {
    if (last && Buffer.from(last.bytes).equals(bytes)) {
      last.opened.host.attach(loadClientInNode(globalThis));
    } else {
      last = undefined;
      last = { bytes, opened: await open.call(this, bytes) };
    }
    return last.opened;
  });
}
