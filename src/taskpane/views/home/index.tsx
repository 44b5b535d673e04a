import { FiguresView } from "../../components/FiguresView";

/** Home. */
export default function HomeView() {
  return <FiguresView />;
}
