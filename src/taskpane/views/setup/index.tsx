import { useWorkbook } from "../../workbook/WorkbookContext";
import { ExistingWorkbook } from "./ExistingWorkbook";
import { NewInitiative } from "./NewInitiative";

/** Set up: creates an initiative if the workbook has none yet, else shows the setup of the workbook. */
export default function SetupView() {
  const { status } = useWorkbook();
  return status.kind === "ours" ? <ExistingWorkbook /> : <NewInitiative />;
}
