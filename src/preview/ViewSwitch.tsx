import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Host } from "../host";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";

/** What a narrow page shows. */
export type NarrowView = "grid" | "pane";

const useStyles = makeStyles({
  // Hidden if both fit.
  switch: {
    display: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 639px)": { display: "flex" },
  },
});

interface ViewSwitchProps {
  readonly language: Language;
  readonly view: NarrowView;
  onViewChange(view: NarrowView): void;
}

/** Switches between the workbook and the pane on a page that is too narrow for both. */
export function ViewSwitch({ language, view, onViewChange }: ViewSwitchProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.switch}
      size="small"
      aria-label={translate(PANE_PREVIEW_TEXTS, language, "bar.shown")}
      selectedValue={view}
      onTabSelect={(_event, { value }) => onViewChange(value as NarrowView)}
    >
      <Tab value="grid">{translate(PANE_PREVIEW_TEXTS, language, "bar.grid")}</Tab>
      <Tab value="pane">{translate(PANE_PREVIEW_TEXTS, language, "bar.pane")}</Tab>
    </TabList>
  );
}

/** The view that is shown: the pane at first, and the workbook once the pane has selected cells in it. */
export function useNarrowView(host: Host): readonly [NarrowView, (view: NarrowView) => void] {
  const [view, setView] = useState<NarrowView>("pane");
  useEffect(() => {
    const { workbook } = host;
    const serializedSelection = () =>
      JSON.stringify([workbook.activeSheetId, workbook.selections.get(workbook.activeSheetId)]);
    let before = serializedSelection();
    return host.onChange(({ structure }) => {
      const now = serializedSelection();
      if (now !== before && !structure) setView("grid");
      before = now;
    });
  }, [host]);
  return [view, setView];
}
