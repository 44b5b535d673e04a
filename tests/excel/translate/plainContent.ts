import type { Host } from "../../../src/host";
import { contentOf, type WorkbookContent } from "../../support/safety/workbookContent";

const QUOTED = /'([\p{L}_][\p{L}\p{N}_.]*)'!/gu;

/** The content of a workbook; Excel writes plain names of sheets without quotation marks once a sheet was renamed. */
export function plainContent(host: Host): WorkbookContent {
  return new Map([...contentOf(host)].map(([place, text]) => [place, text.replace(QUOTED, "$1!")] as const));
}
