import { useCallback, useEffect, useState } from "react";
import { inspectWorkbook } from "../../excel";

/** What the pane can do in this workbook. */
export type Situation = "looking" | "notExcel" | "newer" | "ours" | "free";

/** Looks at the workbook when the pane opens, and again whenever asked to. */
export function useSituation() {
  const [situation, setSituation] = useState<Situation>("looking");
  const look = useCallback(() => {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
      setSituation("notExcel");
      return;
    }
    inspectWorkbook().then(
      ({ kind }) => setSituation(kind === "ours" || kind === "newer" ? kind : "free"),
      () => setSituation("free"),
    );
  }, []);
  useEffect(look, [look]);
  return { situation, look };
}
