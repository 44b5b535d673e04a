import { FiguresView } from "../../components/FiguresView";

/** The dashboard's figures, read from its cells. */
export default function DashboardView() {
  return <FiguresView />;
}
