import { useWorkbook } from "../../workbook/WorkbookContext";
import { ExistingWorkbook } from "./ExistingWorkbook";
import { NewInitiative } from "./NewInitiative";

/** Set up: a new initiative where the workbook holds none yet, else what the workbook is made of. */
export default function SetupView() {
  const { status } = useWorkbook();
  return status.kind === "ours" ? <ExistingWorkbook /> : <NewInitiative />;
}
