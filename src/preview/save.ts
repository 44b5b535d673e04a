import { profileName } from "../blueprint/names";
import type { Host } from "../host";
import type { Language } from "../languages";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { fileNameOf } from "../model/text/fileName";
import { resolveReference } from "../spreadsheet/references";
import type { WorkbookState } from "../spreadsheet/state";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the workbook as a download. */
export async function downloadWorkbook(host: Host, name: string): Promise<void> {
  download(await host.save(), name, XLSX);
}

/** The name of the file of a workbook that has none yet: that of its initiative. */
export function proposedFileName(workbook: WorkbookState, language: Language): string {
  const named = workbook.names.find(({ name }) => name === profileName("name"));
  const found = named && resolveReference(named.formula, workbook);
  const title = found?.sheet.cells.get(found.area.row, found.area.column)?.value;
  const name = typeof title === "string" ? fileNameOf(title) : "";
  return `${name || translate(PANE_PREVIEW_TEXTS, language, "fileName")}.xlsx`;
}

/** Offers a file as a download. */
function download(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
