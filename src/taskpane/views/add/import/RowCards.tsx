import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewRow } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import type { Layout } from "../../../../model/import/layout";
import { useMessages } from "../../../i18n/useMessages";
import { RowCard } from "./RowCard";
import { useStepStyles } from "./useStepStyles";

/** The number of cards at first, and the number that is added each time. */
export const CARDS = 10;

interface RowCardsProps {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
  readonly layout: Layout;
  /** the number of all such rows: those of a large file are not all kept */
  readonly total: number;
}

/** Rows of the file, one card each. */
export function RowCards({ title, rows, layout, total }: RowCardsProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [count, setCount] = useState(CARDS);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, count);
  return (
    <section aria-label={title} className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.cards}>
        {shown.map((each) => (
          <RowCard key={`${each.row.line} ${each.row.column}`} {...each} layout={layout} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <div className={styles.buttons}>
          <Button onClick={() => setCount(count + CARDS)}>
            {t("card.more", { number: Math.min(CARDS, rows.length - shown.length) })}
          </Button>
        </div>
      )}
      {shown.length === rows.length && rows.length < total && (
        <Text className={styles.quiet}>{tCount("card.others", total - rows.length)}</Text>
      )}
    </section>
  );
}
