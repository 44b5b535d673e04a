import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  framed: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& li + li": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface TitledListProps {
  readonly title: string;
  /** whether its items have a frame around them and lines between them */
  readonly isFramed?: boolean;
  /** shown instead of an empty list */
  readonly emptyText?: string | undefined;
  /** shown under the list */
  readonly footnote?: string | undefined;
  readonly children: ReactNode;
}

/** A list with a title. */
export function TitledList({ title, isFramed = false, emptyText, footnote, children }: TitledListProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {title}
      </Subtitle2>
      {emptyText === undefined ? (
        <ul className={mergeClasses(styles.list, isFramed && styles.framed)}>{children}</ul>
      ) : (
        <Text className={styles.secondary}>{emptyText}</Text>
      )}
      {footnote !== undefined && <Text className={styles.secondary}>{footnote}</Text>}
    </section>
  );
}
