import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, flexBasis: "55%", overflowWrap: "anywhere" },
  details: {
    flexBasis: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground3,
  },
  actions: { flexBasis: "100%", display: "flex", flexWrap: "wrap" },
});

interface MetricRowProps {
  readonly name: string;
  readonly status: ReactNode;
  readonly details?: readonly string[];
  /** what can be done with it, after the details */
  readonly action?: ReactNode;
}

/** One row of a list of metrics: name, status and details. */
export function MetricRow({ name, status, details = [], action }: MetricRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Text className={styles.name}>{name}</Text>
      {status}
      {details.length > 0 && (
        <div className={styles.details}>
          {details.map((detail) => (
            <Text key={detail} size={200}>
              {detail}
            </Text>
          ))}
        </div>
      )}
      {action && <div className={styles.actions}>{action}</div>}
    </li>
  );
}
