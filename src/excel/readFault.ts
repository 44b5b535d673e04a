import { ACCESS_DENIED, excelCode, ReadRefusal } from "./refusals";
import { isCellBeingEdited } from "./requests";

/** What to throw for an error met while reading: Excel's own ones get a code of ours, others stay as they are. */
export function readFault(error: unknown): unknown {
  if (isCellBeingEdited(error)) return new ReadRefusal("cellBeingEdited", {}, { cause: error });
  const code = excelCode(error);
  if (code === ACCESS_DENIED) return new ReadRefusal("accessDenied", {}, { cause: error });
  return code === undefined ? error : new ReadRefusal("excelRefused", { code }, { cause: error });
}
