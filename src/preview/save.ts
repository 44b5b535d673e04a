import type { Host } from "../host";
import { download } from "./download";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the person the workbook as a file. */
export async function downloadWorkbook(host: Host, name: string): Promise<void> {
  download(await host.save(), name, XLSX);
}
