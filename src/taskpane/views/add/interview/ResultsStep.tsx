import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { PULSE_GROUPS, STEPS } from "../../../../blueprint/sheets/readiness/items";
import { ITEM_LEVELS, RATED_ITEMS, VERDICTS } from "../../../../catalogue/readiness";
import { readReadiness, type ReadinessResults } from "../../../../excel";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import type { ItemFigures } from "../../../../model/figures";
import { ErrorBar } from "../../../components/ErrorBar";
import { StatusLabel } from "../../../components/StatusLabel";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useFocusOnShow } from "../many/useFocusOnShow";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  group: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

interface ResultsStepProps {
  /** changes when the answers in the workbook have changed */
  readonly version: unknown;
  onAgain(): void;
}

/** What the sheet Readiness says after the answers are written: where members differ first, then item by item. */
export function ResultsStep({ version, onAgain }: ResultsStepProps) {
  const styles = useStyles();
  const heading = useFocusOnShow();
  const { t } = useMessages(PANE_INTERVIEW_TEXTS);
  const many = useMessages(PANE_MANY_TEXTS);
  const { results, error, read } = useReadiness(version);
  return (
    <section className={styles.step} aria-label={t("interview.title")}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t("results.title")}
      </h2>
      {error !== null && (
        <ErrorBar
          title={t("results.notRead")}
          error={error}
          action={<Button onClick={read}>{many.t("many.again")}</Button>}
        />
      )}
      {results === null && error === null && <Spinner label={t("results.reading")} />}
      {results !== null && <Results results={results} />}
      <Button className={styles.action} onClick={onAgain}>
        {t("results.again")}
      </Button>
    </section>
  );
}

function useReadiness(version: unknown) {
  const [results, setResults] = useState<ReadinessResults | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(() => {
    readReadiness().then((latest) => {
      setResults(latest);
      setError(null);
    }, setError);
  }, []);
  useEffect(read, [read, version]);
  return { results, error, read };
}

function Results({ results: { verdict, verdictItems, items } }: { readonly results: ReadinessResults }) {
  const styles = useStyles();
  const { t } = useMessages(PANE_INTERVIEW_TEXTS);
  const differing = items
    .filter(({ spread }) => spread === "disagreement")
    .sort((one, other) => distanceOf(other) - distanceOf(one));
  return (
    <>
      {verdict !== undefined && (
        <div>
          <StatusLabel statuses={VERDICTS} id={verdict} /> <Text>{verdictItems}</Text>
        </div>
      )}
      <h3 className={styles.group}>{t("results.disagreement")}</h3>
      {differing.length === 0 ? <Text>{t("results.alike")}</Text> : <ItemList items={differing} showsRange />}
      {[...STEPS, ...PULSE_GROUPS].map(({ id, items: places }) => (
        <div key={id}>
          <h3 className={styles.group}>{t(`group.${id}`)}</h3>
          <ItemList items={items.filter((_, index) => places.includes(index))} />
        </div>
      ))}
    </>
  );
}

function distanceOf({ lowest, highest }: ItemFigures): number {
  return (highest ?? 0) - (lowest ?? 0);
}

interface ItemListProps {
  readonly items: readonly ItemFigures[];
  /** shows how far the ratings lie apart instead of their mean */
  readonly showsRange?: boolean;
}

function ItemList({ items, showsRange = false }: ItemListProps) {
  const styles = useStyles();
  const { language, number } = useI18n();
  const { t } = useMessages(PANE_INTERVIEW_TEXTS);
  const detailOf = ({ lowest, highest, mean, rated }: ItemFigures) => {
    if (showsRange) {
      return t("results.range", { lowest: number(lowest ?? 0), highest: number(highest ?? 0) });
    }
    return mean === null ? "" : t("results.mean", { mean: number(mean), rated });
  };
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <Text>{RATED_ITEMS.find(({ id }) => id === item.id)?.label[language]}</Text>
          <span>
            <Text size={200} className={styles.secondary}>
              {detailOf(item)}
            </Text>{" "}
            {!showsRange && <StatusLabel statuses={ITEM_LEVELS} id={item.level} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
