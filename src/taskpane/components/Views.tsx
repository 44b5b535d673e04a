import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { SCHEMA_VERSION } from "../../blueprint/schemaVersion";
import type { WorkbookStatus } from "../../excel";
import { useUpgrade } from "../hooks/useUpgrade";
import { VIEWS } from "../views/loaded";
import {
  FIRST_VIEWS,
  READING_VIEWS,
  VIEW_IDS,
  viewAskedBy,
  type FormId,
  type ViewId,
  type ViewProps,
  type WantedForm,
} from "../views/view";
import { OpenViewContext } from "../workbook/WorkbookContext";
import { Fetched } from "./Fetched";
import { Navigation } from "./Navigation";
import { ViewSlot } from "./ViewSlot";
import { WorkbookNotes } from "./WorkbookNotes";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** What may be shown in a workbook of ours, of a newer version, and before there is one; one begins at the first. */
const OFFERED = { ours: VIEW_IDS, newer: READING_VIEWS, free: FIRST_VIEWS } as const;

/** What few workbooks need is fetched for them alone. */
const loadNewerNote = () => import("./NewerNote");
const loadUpgrade = () => import("../upgrade");

/** What a person asked to see, and when: what they asked for before there was a workbook is no longer asked for. */
interface Asked {
  readonly group: keyof typeof OFFERED;
  readonly view: ViewId | null;
  readonly form?: WantedForm | undefined;
}

/** The navigation and the view shown. Views that were opened before stay, with what was typed into them. */
export function Views({ situation }: { readonly situation: WorkbookStatus }) {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  const group = groupOf(situation);
  const { shown, visited, wanted, show } = useShownView(group);
  const upgrade = useUpgrade();
  const { leave, readPlan } = upgrade;
  const { phase } = upgrade.state;
  const arrived = useRef<ViewId | null>(null);

  // A plan would stand above whatever is opened, and is not true for long: it goes with the view.
  const open = useCallback<ViewProps["open"]>(
    (view, form) => {
      if (view !== shown) leave();
      show(view, form);
    },
    [shown, leave, show],
  );
  const seePlan = () => {
    open("home");
    readPlan();
  };

  // The first view leaves the focus where the person has it; each that follows begins at its heading, or at the plan.
  const isOffered = phase === "offered";
  const onArrive = useCallback(() => {
    const isAnother = arrived.current !== null && arrived.current !== shown;
    if (isAnother && isOffered && place.current) beginAt(place.current);
    arrived.current = shown;
  }, [shown, isOffered]);

  return (
    <OpenViewContext.Provider value={open}>
      <Navigation views={OFFERED[group]} shown={shown} onOpen={open} />
      <main ref={place} className={styles.main}>
        <WorkbookNotes situation={situation} />
        {group === "newer" && (
          <Fetched load={loadNewerNote} waiting={null}>
            {(NewerNote) => <NewerNote />}
          </Fetched>
        )}
        {(isEarlier(situation) || !isOffered) && (
          <Fetched load={loadUpgrade} waiting={null}>
            {(UpgradePanel) => (
              <UpgradePanel
                upgrade={upgrade}
                isBrief={shown !== "home"}
                onSee={seePlan}
                onSeen={() => place.current && beginAt(place.current)}
              />
            )}
          </Fetched>
        )}
        {visited.map((view) => (
          <ViewSlot
            key={view}
            load={VIEWS[view]}
            // Nothing is read or entered while the workbook is upgraded; afterwards the view reads anew.
            shown={view === shown && phase !== "upgrading"}
            open={open}
            wanted={wanted}
            onArrive={onArrive}
          />
        ))}
      </main>
    </OpenViewContext.Provider>
  );
}

function groupOf({ kind }: WorkbookStatus): keyof typeof OFFERED {
  return kind === "ours" || kind === "newer" ? kind : "free";
}

/** Whether a workbook is ours and was made by an earlier version. */
function isEarlier(situation: WorkbookStatus): boolean {
  return situation.kind === "ours" && situation.schemaVersion < SCHEMA_VERSION;
}

/** Which view is shown: what the person asked for, first through the address; else the first of those offered. */
function useShownView(group: keyof typeof OFFERED) {
  const [asked, setAsked] = useState<Asked>(() => ({ group, view: viewAskedBy(location.search) }));
  const offered: readonly ViewId[] = OFFERED[group];
  const wanted = offered.find((view) => asked.group === group && asked.view === view);
  const shown = wanted ?? offered[0]!;
  const [visited, setVisited] = useState<readonly ViewId[]>([]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  const show = useCallback(
    (view: ViewId, form?: FormId) => setAsked({ group, view, form: form && { form } }),
    [group],
  );
  return { shown, visited, wanted: asked.form, show };
}

/** Lets a person begin at the top of what is shown, whatever they see or hear it with. */
function beginAt(place: HTMLElement): void {
  const headings = [...place.querySelectorAll<HTMLElement>("h1")];
  const start = headings.find((heading) => heading.closest("[hidden]") === null) ?? place;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
  place.parentElement?.scrollIntoView({ block: "start" });
}
