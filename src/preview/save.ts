import type { Host } from "../host";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the workbook as a download. */
export async function downloadWorkbook(host: Host, name: string): Promise<void> {
  download(await host.save(), name, XLSX);
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
