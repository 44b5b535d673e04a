import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    width: "100%",
    minWidth: 0,
    justifyContent: "space-between",
    alignItems: "flex-start",
    textAlign: "left",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { flexGrow: 1, flexBasis: "55%", overflowWrap: "anywhere" },
  details: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
});

interface RowButtonProps {
  readonly title: string;
  /** what stands at the end of the line: a figure, a state */
  readonly end?: ReactNode;
  /** said under the title, and as the button's description */
  readonly details?: string;
  /** where one gets by it, for those who cannot see that it is a way */
  readonly leads: string;
  readonly strong?: boolean;
  onClick(): void;
}

/** A line of a list that is a way to somewhere. */
export function RowButton({ title, end, details = "", leads, strong = false, onClick }: RowButtonProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      title={leads}
      {...(details !== "" && { "aria-describedby": id })}
      onClick={onClick}
    >
      <Text className={styles.title} weight={strong ? "semibold" : "regular"}>
        {title}
      </Text>
      {end}
      {details !== "" && (
        <Text className={styles.details} size={200} id={id}>
          {details}
        </Text>
      )}
    </Button>
  );
}
