import { makeStyles, tokens } from "@fluentui/react-components";

/** The colour of each tone of a status, on the background of the pane. */
export const useToneStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});
