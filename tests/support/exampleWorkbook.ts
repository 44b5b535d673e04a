import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { example } from "../oracle/examples";
import { openBuiltWorkbook } from "./builtWorkbook";

/** The workbook of an example, calculated, in an Excel of its own. */
export function openExampleWorkbook(name: string, language: Language): Promise<Host> {
  return openBuiltWorkbook(example(name), { language });
}
