/** The .xlsx file format: all that other folders may use of it. README.md shows how. */

export { readXlsx, type OpenedWorkbook, type ReadOptions } from "./read/readXlsx";
export type { UnsupportedFeature } from "./read/unsupportedFeatures";
export { XlsxError, type XlsxErrorCode } from "./read/XlsxError";
export { writeXlsx } from "./write/writeXlsx";
