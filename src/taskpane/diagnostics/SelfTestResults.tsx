import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import manifest from "../../../package.json";
import { environmentOf, PROBE_AREAS, type ProbeResult, type SelfTestResult } from "../../excel/selfTest";
import { PANE_DIAGNOSTICS_TEXTS } from "../../languages/texts/pane/diagnostics";
import { copyToClipboard } from "../clipboard";
import { NoticeBar } from "../components/NoticeBar";
import { SelectableText } from "../components/SelectableText";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { countsOf, detailsOf, reportText } from "./report";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  // An answer may be long, and has no spaces.
  detail: { display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  copy: { alignSelf: "flex-start" },
});

/** What a self-test has found: counts, the probes that did not answer as expected by area, and a report to copy. */
export function SelfTestResults({ result }: { readonly result: SelfTestResult }) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_DIAGNOSTICS_TEXTS);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const counts = countsOf(result);
  const others = result.results.filter(({ outcome }) => outcome !== "asExpected");
  const isConcern = counts.different + counts.failed > 0;
  const report = () => reportText(result, environmentOf(Office.context), manifest.version, language);
  const copy = async () => setCopied(await copyToClipboard({ text: report() }));
  return (
    <div className={styles.results}>
      <NoticeBar intent={isConcern ? "warning" : "success"} role="status" title={t("counts", counts)}>
        {t(isConcern ? "differences" : "all")}
      </NoticeBar>
      {result.leftSheets.length > 0 && (
        <NoticeBar intent="warning" role="status">
          {t("left", { sheets: result.leftSheets.join(", ") })}
        </NoticeBar>
      )}
      {PROBE_AREAS.map((area) => (
        <AreaResults key={area} area={area} results={others.filter(({ probe }) => probe.area === area)} />
      ))}
      <Button className={styles.copy} onClick={() => void copy()}>
        {t("copy")}
      </Button>
      <div role="status">
        {isCopied !== null && (
          <NoticeBar intent={isCopied ? "success" : "warning"}>
            {t(isCopied ? "copied" : "copyFailed")}
          </NoticeBar>
        )}
      </div>
      {isCopied === false && <SelectableText text={report()} />}
    </div>
  );
}

interface AreaResultsProps {
  readonly area: (typeof PROBE_AREAS)[number];
  readonly results: readonly ProbeResult[];
}

/** The probes of an area that did not answer as expected, and what that means for the workbook. */
function AreaResults({ area, results }: AreaResultsProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_DIAGNOSTICS_TEXTS);
  if (results.length === 0) return null;
  const isConcern = results.some(({ outcome }) => outcome !== "notAvailable");
  return (
    <section aria-label={t(`area.${area}`)} className={styles.results}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t(`area.${area}`)}
      </Subtitle2>
      {isConcern && <Text>{t(`meaning.${area}`)}</Text>}
      <ul className={styles.list}>
        {results.map((each) => (
          <li key={each.probe.id}>
            <Text weight="semibold">{t(`probe.${each.probe.id}`)}</Text>
            <Text className={styles.detail}>{t(OUTCOME_KEYS[each.outcome])}</Text>
            {detailsOf(each, language).map((line) => (
              <Text key={line} className={styles.detail}>
                {line}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const OUTCOME_KEYS = {
  asExpected: "expected",
  different: "different",
  notAvailable: "notAvailable",
  failed: "stopped",
} as const;
