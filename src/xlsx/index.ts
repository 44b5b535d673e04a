/** The public interface of the .xlsx file format; see README.md. */

export { readXlsx, type OpenedWorkbook, type ReadOptions } from "./read/readXlsx";
export {
  readCells,
  type CellsOfWorkbook,
  type FilledCell,
  type FilledRow,
  type SheetOfCells,
} from "./read/readCells";
export type { UnsupportedFeature, UnsupportedPlaces } from "./read/unsupportedFeatures";
export { XlsxError, type XlsxErrorCode } from "./read/XlsxError";
export { writeXlsx } from "./write/writeXlsx";
export { neededHeight, textWidth } from "./write/sheet/autoHeight";
