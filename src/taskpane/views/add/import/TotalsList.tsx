import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FigureTotals, ImportContext } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";
import { useNumbers } from "./useNumbers";
import { useStepStyles } from "./useStepStyles";

const useStyles = makeStyles({
  item: {
    ...{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", overflowWrap: "anywhere" },
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { ...{ margin: 0, padding: 0, listStyleType: "none" } },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The number of lines that are listed at first. */
const MAX_SHOWN = 12;

interface TotalsListProps {
  readonly totals: readonly FigureTotals[];
  readonly context: ImportContext;
}

/** For each indicator and partner the latest figure that comes in, and its change against the period before. */
export function TotalsList({ totals, context }: TotalsListProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [isExpanded, setExpanded] = useState(false);
  if (totals.length === 0) return null;
  const shown = isExpanded ? totals : totals.slice(0, MAX_SHOWN);
  return (
    <section aria-label={t("totals.title")} className={steps.group}>
      <Text as="h3" weight="semibold" className={steps.heading}>
        {t("totals.title")}
      </Text>
      <ul className={styles.lines}>
        {shown.map((each) => (
          <TotalsLine key={`${each.indicator}\n${each.partner}`} totals={each} context={context} />
        ))}
      </ul>
      {shown.length < totals.length && (
        <div className={steps.buttons}>
          <Button onClick={() => setExpanded(true)}>
            {tCount("totals.more", totals.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface TotalsLineProps {
  readonly totals: FigureTotals;
  readonly context: ImportContext;
}

function TotalsLine({ totals: { indicator, partner, figures, latest, before }, context }: TotalsLineProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const numbers = useNumbers();
  const name = context.known.indicators.find(({ code }) => code === indicator)?.name ?? "";
  const isPercent = context.facts.get(indicator)?.kind === "percent";
  const value = (amount: number) =>
    isPercent ? t("totals.percent", { value: numbers.number(amount) }) : numbers.number(amount);
  const change = latest && before ? latest.value - before.value : undefined;
  const share =
    !isPercent && before && before.value > 0 && change !== undefined ? change / before.value : undefined;
  return (
    <li className={styles.item}>
      <Text weight="semibold">{name === "" ? indicator : name}</Text>
      <Text weight="semibold" className={styles.number}>
        {latest ? value(latest.value) : ""}
      </Text>
      <Text size={200} className={steps.quiet}>
        {partner}
        {latest && ` · ${latest.period}`}
        {` · ${tCount("totals.figures", figures)}`}
      </Text>
      {before && change !== undefined && (
        <Text size={200} className={mergeClasses(steps.quiet, styles.number)}>
          {share === undefined
            ? numbers.change(change)
            : t("totals.change", {
                change: numbers.change(change),
                share: numbers.percentChange(share),
              })}
        </Text>
      )}
      {before && (
        <Text size={200} className={steps.quiet}>
          {t("totals.before", { period: before.period, value: value(before.value) })}
        </Text>
      )}
    </li>
  );
}
