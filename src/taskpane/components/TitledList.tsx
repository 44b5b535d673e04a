import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface TitledListProps {
  readonly title: string;
  /** shown instead of an empty list */
  readonly emptyText?: string | undefined;
  /** shown under the list */
  readonly footnote?: string | undefined;
  readonly children: ReactNode;
}

/** A list with a title. */
export function TitledList({ title, emptyText, footnote, children }: TitledListProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {title}
      </Subtitle2>
      {emptyText === undefined ? (
        <ul className={styles.list}>{children}</ul>
      ) : (
        <Text className={styles.secondary}>{emptyText}</Text>
      )}
      {footnote !== undefined && <Text className={styles.secondary}>{footnote}</Text>}
    </section>
  );
}
