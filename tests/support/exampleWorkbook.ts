import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { example } from "../oracle/examples";
import { openBuiltWorkbook } from "./builtWorkbook";

/** The calculated workbook of an example, in its own Excel. */
export function openExampleWorkbook(name: string, language: Language): Promise<Host> {
  return openBuiltWorkbook(example(name), { language });
}
