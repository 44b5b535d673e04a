import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { SCHEMA_VERSION } from "../../blueprint/schemaVersion";
import type { WorkbookStatus } from "../../excel";
import { useUpgrade } from "../hooks/useUpgrade";
import { LAZY_VIEWS } from "../views/lazyViews";
import {
  NEW_WORKBOOK_VIEWS,
  READ_ONLY_VIEWS,
  VIEW_IDS,
  viewOfAddress,
  type FormId,
  type ViewId,
  type ViewProps,
  type FormRequest,
} from "../views/viewIds";
import { OpenViewContext } from "../workbook/WorkbookContext";
import { LazyLoad } from "./LazyLoad";
import { Navigation } from "./Navigation";
import { ViewSlot } from "./ViewSlot";
import { WorkbookNotices } from "./WorkbookNotices";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** The views for a workbook of ours, of a newer version, and before there is one; the first is shown at the start. */
const AVAILABLE_VIEWS = { ours: VIEW_IDS, newer: READ_ONLY_VIEWS, free: NEW_WORKBOOK_VIEWS } as const;

/** Loaded only for workbooks that need them. */
const loadNewerVersionNotice = () => import("./NewerVersionNotice");
const loadUpgradePanel = () => import("../upgrade");

/** The view that was requested, valid for one group of views: a request made before there was a workbook expires. */
interface ViewRequest {
  readonly group: keyof typeof AVAILABLE_VIEWS;
  readonly view: ViewId | null;
  readonly form?: FormRequest | undefined;
}

/** The navigation and the view shown. Views that were opened before stay, with what was typed into them. */
export function Views({ status }: { readonly status: WorkbookStatus }) {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const group = viewGroupOf(status);
  const { shown, visited, wanted, show } = useShownView(group);
  const upgrade = useUpgrade();
  const { dismiss, readPlan } = upgrade;
  const { phase } = upgrade.state;
  const lastShown = useRef<ViewId | null>(null);

  // A plan would stay above the next view and is soon outdated: it is closed with the view.
  const open = useCallback<ViewProps["open"]>(
    (view, form) => {
      if (view !== shown) dismiss();
      show(view, form);
    },
    [shown, dismiss, show],
  );
  const showPlan = () => {
    open("home");
    readPlan();
  };

  // The first view leaves the focus where the person has it; each that follows begins at its heading, or at the plan.
  const isOffered = phase === "offered";
  const onShown = useCallback(() => {
    const isOtherView = lastShown.current !== null && lastShown.current !== shown;
    if (isOtherView && isOffered && main.current) focusHeading(main.current);
    lastShown.current = shown;
  }, [shown, isOffered]);

  return (
    <OpenViewContext.Provider value={open}>
      <Navigation views={AVAILABLE_VIEWS[group]} shown={shown} onOpen={open} />
      <main ref={main} className={styles.main}>
        <WorkbookNotices status={status} />
        {group === "newer" && (
          <LazyLoad load={loadNewerVersionNotice} placeholder={null}>
            {(NewerNote) => <NewerNote />}
          </LazyLoad>
        )}
        {(isOutdated(status) || !isOffered) && (
          <LazyLoad load={loadUpgradePanel} placeholder={null}>
            {(UpgradePanel) => (
              <UpgradePanel
                upgrade={upgrade}
                isBrief={shown !== "home"}
                onShowPlan={showPlan}
                onClose={() => main.current && focusHeading(main.current)}
              />
            )}
          </LazyLoad>
        )}
        {visited.map((view) => (
          <ViewSlot
            key={view}
            load={LAZY_VIEWS[view]}
            // Nothing is read or entered while the workbook is upgraded; afterwards the view reads again.
            isShown={view === shown && phase !== "upgrading"}
            open={open}
            formRequest={wanted}
            onShown={onShown}
          />
        ))}
      </main>
    </OpenViewContext.Provider>
  );
}

function viewGroupOf({ kind }: WorkbookStatus): keyof typeof AVAILABLE_VIEWS {
  return kind === "ours" || kind === "newer" ? kind : "free";
}

/** Whether a workbook is ours and was made by an earlier version. */
function isOutdated(status: WorkbookStatus): boolean {
  return status.kind === "ours" && status.schemaVersion < SCHEMA_VERSION;
}

/** Which view is shown: what the person asked for, first through the address; else the first of those offered. */
function useShownView(group: keyof typeof AVAILABLE_VIEWS) {
  const [request, setRequest] = useState<ViewRequest>(() => ({
    group,
    view: viewOfAddress(location.search),
  }));
  const available: readonly [ViewId, ...ViewId[]] = AVAILABLE_VIEWS[group];
  const wanted = available.find((view) => request.group === group && request.view === view);
  const shown = wanted ?? available[0];
  const [visited, setVisited] = useState<readonly ViewId[]>([]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  const show = useCallback(
    (view: ViewId, form?: FormId) => setRequest({ group, view, form: form && { form } }),
    [group],
  );
  return { shown, visited, wanted: request.form, show };
}

/** Moves the focus to the first visible heading and scrolls to the top. */
function focusHeading(main: HTMLElement): void {
  const headings = [...main.querySelectorAll<HTMLElement>("h1")];
  const start = headings.find((heading) => heading.closest("[hidden]") === null) ?? main;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
  main.parentElement?.scrollIntoView({ block: "start" });
}
