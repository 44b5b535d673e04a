/** The versions of Excel that can be emulated. */
export type EmulatedExcel = "Excel2019" | "Excel2021" | "Excel2024" | "Excel365" | "ExcelOnWeb";

/** The highest ExcelApi version and the build of each version of Excel. */
const EMULATED: Readonly<Record<EmulatedExcel, { readonly excelApi: string; readonly version: string }>> = {
  Excel2019: { excelApi: "1.8", version: "16.0.10730.20102" },
  Excel2021: { excelApi: "1.14", version: "16.0.14332.20000" },
  Excel2024: { excelApi: "1.17", version: "16.0.17932.20000" },
  Excel365: { excelApi: "1.20", version: "16.0.19127.20000" },
  ExcelOnWeb: { excelApi: "1.20", version: "16.0.19127.20000" },
};

/** Other requirement sets that every emulated version has. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.3",
  DialogApi: "1.2",
};

/** Sets that Excel 2019 does not support. */
const AFTER_2019: readonly string[] = ["sharedruntime", "ribbonapi"];

/** Whether an Excel has a requirement set, at this version or a later one. */
export function supportsSet(excel: EmulatedExcel, set: string, version: string | number = "1.1"): boolean {
  const name = set.toLowerCase();
  const otherSetVersion = Object.entries(OTHER_SETS).find(([other]) => other.toLowerCase() === name)?.[1];
  if (excel === "Excel2019" && AFTER_2019.includes(name)) return false;
  const highest = name === "excelapi" ? EMULATED[excel].excelApi : otherSetVersion;
  return highest !== undefined && compareVersions(String(version), highest) <= 0;
}

/** `Office.context.platform` of an emulated Excel. */
export function platformOf(excel: EmulatedExcel): "PC" | "OfficeOnline" {
  return excel === "ExcelOnWeb" ? "OfficeOnline" : "PC";
}

/** The build of an emulated Excel. */
export function versionOf(excel: EmulatedExcel): string {
  return EMULATED[excel].version;
}

function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
