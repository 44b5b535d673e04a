import type { Output } from "../../src/cli/report";

/** What a command said. */
export interface Told {
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
