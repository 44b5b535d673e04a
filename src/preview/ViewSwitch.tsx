import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Host } from "../host";
import { sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../languages";

/** What a narrow page shows. */
export type Side = "grid" | "pane";

const useStyles = makeStyles({
  // Where there is room for both, there is nothing to switch.
  switch: {
    display: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 639px)": { display: "flex" },
  },
});

interface ViewSwitchProps {
  readonly language: Language;
  readonly side: Side;
  onSide(side: Side): void;
}

/** From the workbook to the pane and back, on a page that is too narrow for both. */
export function ViewSwitch({ language, side, onSide }: ViewSwitchProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.switch}
      size="small"
      aria-label={sayIn(PREVIEW, language, "bar.shown")}
      selectedValue={side}
      onTabSelect={(_event, { value }) => onSide(value as Side)}
    >
      <Tab value="grid">{sayIn(PREVIEW, language, "bar.grid")}</Tab>
      <Tab value="pane">{sayIn(PREVIEW, language, "bar.pane")}</Tab>
    </TabList>
  );
}

/** What is shown: the pane to begin with, and the workbook once the pane has led to cells in it. */
export function useSide(host: Host): readonly [Side, (side: Side) => void] {
  const [side, setSide] = useState<Side>("pane");
  useEffect(() => {
    const { workbook } = host;
    const place = () =>
      JSON.stringify([workbook.activeSheetId, workbook.selections.get(workbook.activeSheetId)]);
    let before = place();
    return host.onChange(({ structure }) => {
      const now = place();
      if (now !== before && !structure) setSide("grid");
      before = now;
    });
  }, [host]);
  return [side, setSide];
}
