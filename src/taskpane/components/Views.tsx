import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { SCHEMA_VERSION } from "../../blueprint/schemaVersion";
import type { WorkbookStatus } from "../../excel";
import { useFinishDecorations } from "../hooks/useFinishDecorations";
import { useLostFocus } from "../hooks/useKeepFocus";
import { useUnfinishedImport } from "../hooks/useUnfinishedImport";
import { useUpgrade } from "../hooks/useUpgrade";
import { LAZY_VIEWS } from "../views/lazyViews";
import {
  NEW_WORKBOOK_VIEWS,
  READ_ONLY_VIEWS,
  VIEW_IDS,
  viewOfAddress,
  type EntryKind,
  type EntryRequest,
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

/** The views for an Ensemble workbook, one of a newer version, and any other workbook; the first is the initial view. */
const AVAILABLE_VIEWS = { ours: VIEW_IDS, newer: READ_ONLY_VIEWS, free: NEW_WORKBOOK_VIEWS } as const;

/** Loaded lazily, for workbooks that need them. */
const loadNewerVersionNotice = () => import("./NewerVersionNotice");
const loadDecorationNotice = () => import("./DecorationNotice");
const loadUnfinishedImportNotice = () => import("./UnfinishedImportNotice");
const loadUpgradePanel = () => import("../upgrade");
const loadRepairPanel = () => import("../repair");

/** The view that was requested, valid for one group of views: a request made before there was a workbook expires. */
interface ViewRequest {
  readonly group: keyof typeof AVAILABLE_VIEWS;
  readonly view: ViewId | null;
  readonly form?: FormRequest | undefined;
}

/** The navigation and the current view. Views that were opened before stay mounted and keep their input. */
export function Views({ status }: { readonly status: WorkbookStatus }) {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const group = viewGroupOf(status);
  const { shown, visited, formRequest, show } = useShownView(group);
  const upgrade = useUpgrade();
  const decorationTask = useFinishDecorations();
  const leftovers = useUnfinishedImport();
  const { dismiss, readPlan } = upgrade;
  const { phase } = upgrade.state;
  const lastShown = useRef<ViewId | null>(null);

  // Closes the upgrade plan with the view: it would stay above the next view and become outdated.
  const open = useCallback<ViewProps["open"]>(
    (view, form, entry) => {
      if (view !== shown) dismiss();
      show(view, form, entry);
    },
    [shown, dismiss, show],
  );
  const showPlan = () => {
    open("home");
    readPlan();
  };

  // The first view does not move the focus; each later one focuses its heading, unless the upgrade plan has the focus.
  const isOffered = phase === "offered";
  const onShown = useCallback(() => {
    const isOtherView = lastShown.current !== null && lastShown.current !== shown;
    if (isOtherView && isOffered && main.current) focusHeading(main.current);
    lastShown.current = shown;
  }, [shown, isOffered]);

  useLostFocus(main, () => main.current && firstHeading(main.current).focus({ preventScroll: true }));

  return (
    <OpenViewContext.Provider value={open}>
      <Navigation views={AVAILABLE_VIEWS[group]} shown={shown} onOpen={open} />
      <main ref={main} className={styles.main}>
        <WorkbookNotices status={status} />
        {group === "newer" && (
          <LazyLoad load={loadNewerVersionNotice} placeholder={null}>
            {(NewerVersionNotice) => <NewerVersionNotice />}
          </LazyLoad>
        )}
        {status.kind === "foreign" && status.mayBeOurs && (
          <LazyLoad load={loadRepairPanel} placeholder={null}>
            {(RepairPanel) => <RepairPanel isLost />}
          </LazyLoad>
        )}
        {(hasMissingDecorations(status) || decorationTask.state.phase !== "idle") && (
          <LazyLoad load={loadDecorationNotice} placeholder={null}>
            {(DecorationNotice) => (
              <DecorationNotice
                refused={status.kind === "ours" ? status.refused : []}
                hasUnfinishedSteps={status.kind === "ours" && status.hasUnfinishedSteps}
                task={decorationTask}
              />
            )}
          </LazyLoad>
        )}
        {(hasUnfinishedImport(status) || leftovers.state.phase !== "idle") && (
          <LazyLoad load={loadUnfinishedImportNotice} placeholder={null}>
            {(UnfinishedImportNotice) => (
              <UnfinishedImportNotice isLeft={hasUnfinishedImport(status)} task={leftovers} />
            )}
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
            // Hidden while the workbook is upgraded, so that nothing is read or entered; afterwards the view reads again.
            isShown={view === shown && phase !== "upgrading"}
            open={open}
            formRequest={formRequest}
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

/** Whether Excel refused some of the workbook's formatting, or its creation has not ended. */
function hasMissingDecorations(status: WorkbookStatus): boolean {
  return status.kind === "ours" && (status.refused.length > 0 || status.hasUnfinishedSteps);
}

function hasUnfinishedImport(status: WorkbookStatus): boolean {
  return status.kind === "ours" && status.hasUnfinishedImport;
}

/** Whether the workbook was created by an earlier version of Ensemble. */
function isOutdated(status: WorkbookStatus): boolean {
  return status.kind === "ours" && status.schemaVersion < SCHEMA_VERSION;
}

/** The current view: the one requested by the user, initially through the address; else the first available one. */
function useShownView(group: keyof typeof AVAILABLE_VIEWS) {
  const [request, setRequest] = useState<ViewRequest>(() => ({
    group,
    view: viewOfAddress(location.search),
  }));
  const available: readonly [ViewId, ...ViewId[]] = AVAILABLE_VIEWS[group];
  const requested = available.find((view) => request.group === group && request.view === view);
  const shown = requested ?? available[0];
  const [visited, setVisited] = useState<readonly ViewId[]>([]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  const show = useCallback(
    (view: ViewId, form?: EntryKind, entry?: EntryRequest) =>
      setRequest({ group, view, form: form && { form, entry } }),
    [group],
  );
  return { shown, visited, formRequest: request.form, show };
}

/** The first visible heading, which can take the focus. */
function firstHeading(main: HTMLElement): HTMLElement {
  const headings = [...main.querySelectorAll<HTMLElement>("h1")];
  const first = headings.find((heading) => heading.closest("[hidden]") === null) ?? main;
  first.tabIndex = -1;
  return first;
}

/** Moves the focus to the first visible heading and scrolls to the top. */
function focusHeading(main: HTMLElement): void {
  firstHeading(main).focus({ preventScroll: true });
  main.parentElement?.scrollIntoView({ block: "start" });
}
