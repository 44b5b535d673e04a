import type { LoadComponent } from "../components/LazyLoad";
import type { ViewId, ViewProps } from "./viewIds";

/** How a view is fetched. */
type LoadView = LoadComponent<ViewProps>;

/** Each view is fetched when it is first shown, so that the pane itself opens fast. */
export const LAZY_VIEWS: Readonly<Record<ViewId, LoadView>> = {
  home: () => import("./home"),
  setup: () => import("./setup"),
  check: () => import("./check"),
  add: () => import("./add"),
  dashboard: () => import("./dashboard"),
  help: () => import("./help"),
};
