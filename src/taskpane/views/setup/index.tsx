import { LazyLoad } from "../../components/LazyLoad";
import { Loading } from "../../components/Loading";
import { useWorkbook } from "../../workbook/WorkbookContext";

/** One of the two is shown. */
const loadExisting = () => import("./ExistingWorkbook");
const loadNew = () => import("./NewInitiative");

/** Set up: creates an initiative if the workbook has none yet, else shows the setup of the workbook. */
export default function SetupView() {
  const { status } = useWorkbook();
  const load = status.kind === "ours" ? loadExisting : loadNew;
  return (
    <LazyLoad key={status.kind} load={load} placeholder={<Loading messageKey="pane.opening" />}>
      {(Setup) => <Setup />}
    </LazyLoad>
  );
}
