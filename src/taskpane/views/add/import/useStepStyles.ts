import { makeStyles, tokens } from "@fluentui/react-components";

/** The common styles of the import steps. */
export const useStepStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  cards: {
    ...{ display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
    ...{ margin: 0, padding: 0, listStyleType: "none" },
  },
  card: {
    ...{ display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
    ...{ margin: 0, padding: tokens.spacingHorizontalM, boxSizing: "border-box" },
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  cardHead: {
    ...{ display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between" },
    columnGap: tokens.spacingHorizontalM,
  },
  // The main action stays in view below long lists.
  foot: {
    ...{ display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
    ...{ position: "sticky", bottom: 0, zIndex: 1, paddingBlock: tokens.spacingVerticalM },
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Otherwise a fieldset is at least as wide as its content.
  fieldset: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    ...{ border: "none", margin: 0, padding: 0, minWidth: 0 },
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
});
