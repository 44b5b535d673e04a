import { lazy, type ComponentType } from "react";
import type { ViewId, ViewProps } from "./view";

/** Each view is loaded when it is first shown, so that the pane itself opens fast. */
export const VIEWS: Readonly<Record<ViewId, ComponentType<ViewProps>>> = {
  home: lazy(() => import("./home")),
  setup: lazy(() => import("./setup")),
  check: lazy(() => import("./check")),
  add: lazy(() => import("./add")),
  dashboard: lazy(() => import("./dashboard")),
  help: lazy(() => import("./help")),
};
