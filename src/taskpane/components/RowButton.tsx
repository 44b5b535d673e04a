import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    width: "100%",
    minWidth: 0,
    justifyContent: "space-between",
    alignItems: "flex-start",
    textAlign: "left",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusMedium,
    // In high contrast the hover background is bright, and only the button's own colour is legible on it.
    ":hover .fui-Text": { color: "inherit" },
    ":hover > svg": { color: "inherit" },
  },
  text: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    flexGrow: 1,
    minWidth: 0,
    columnGap: tokens.spacingHorizontalM,
  },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, flexBasis: "55%", overflowWrap: "anywhere" },
  details: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
});

interface RowButtonProps {
  readonly title: string;
  /** content at the end of the line: a value, a status */
  readonly end?: ReactNode;
  /** shown under the title, and used as the button's description */
  readonly details?: string;
  /** what the button does, as its tooltip */
  readonly actionLabel: string;
  readonly isStrong?: boolean;
  onClick(): void;
}

/** A list row that is a button. */
export function RowButton({
  title,
  end,
  details = "",
  actionLabel,
  isStrong = false,
  onClick,
}: RowButtonProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      title={actionLabel}
      {...(details !== "" && { "aria-describedby": id })}
      onClick={onClick}
    >
      <span className={styles.text}>
        <Text className={styles.title} weight={isStrong ? "semibold" : "regular"}>
          {title}
        </Text>
        {end}
        {details !== "" && (
          <Text className={styles.details} size={200} id={id}>
            {details}
          </Text>
        )}
      </span>
      <ChevronRightRegular className={styles.icon} />
    </Button>
  );
}
