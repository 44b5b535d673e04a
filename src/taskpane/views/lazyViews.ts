import type { LoadComponent } from "../components/LazyLoad";
import type { ViewId, ViewProps } from "./viewIds";

/** Loads the code of a view. */
type LoadView = LoadComponent<ViewProps>;

/** The views, loaded when first shown, so that the pane opens quickly. */
export const LAZY_VIEWS: Readonly<Record<ViewId, LoadView>> = {
  home: () => import("./home"),
  setup: () => import("./setup"),
  check: () => import("./check"),
  add: () => import("./add"),
  dashboard: () => import("./dashboard"),
  help: () => import("./help"),
};
