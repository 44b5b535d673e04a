import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { goTo } from "../../../excel";
import type { WorkbookCheckResult } from "../../../excel/check";
import { CHECK } from "../../../locales/check";
import { SEVERITIES, type CheckFinding } from "../../../model/check/finding";
import { Problem } from "../../components/Problem";
import { useDraft } from "../../drafts/useDraft";
import { isFixable, type FixableFinding } from "../../hooks/useFixes";
import { useWords } from "../../language/useWords";
import { EVERYTHING, Filters, passes, readFilter, type Filter } from "./Filters";
import { FindingGroup } from "./FindingGroup";
import { FixAll } from "./FixAll";
import { Outlets } from "./Outlets";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  fixAll: { alignSelf: "flex-start" },
});

interface FindingsProps {
  readonly result: WorkbookCheckResult;
  readonly busy: boolean;
  onFix(findings: readonly FixableFinding[]): Promise<void>;
  onWritten(): void;
}

/** What was found: by choice of severity and sheet, with all that can be done about it. */
export function Findings({ result, busy, onFix, onWritten }: FindingsProps) {
  const styles = useStyles();
  const { say, sayCount } = useWords(CHECK);
  const draft = useDraft("check.filter", readFilter);
  const [filter, setFilter] = useState(draft.found ?? EVERYTHING);
  const [isPreviewed, setPreviewed] = useState(false);
  const [unreached, setUnreached] = useState<unknown>(null);
  const { findings, counts } = result;
  const bySheet = useMemo(() => grouped(findings), [findings]);
  // A filter on a sheet whose last finding is mended shows all again.
  const active = filter.sheet === "" || bySheet.has(filter.sheet) ? filter : { ...filter, sheet: "" };
  const shownBy = useDeferredValue(active);
  const shown = useMemo(() => findings.filter((finding) => passes(shownBy, finding)), [findings, shownBy]);
  const certain = useMemo(() => shown.filter(isFixable), [shown]);
  // Once nothing is left to correct the list is closed: it would open by itself when a correction is taken back.
  if (certain.length === 0 && isPreviewed) setPreviewed(false);

  const onGoTo = useCallback(({ place: { sheet, address } }: CheckFinding) => {
    setUnreached(null);
    goTo({ sheet, address }).catch(setUnreached);
  }, []);
  const onFixOne = useCallback((finding: FixableFinding) => void onFix([finding]), [onFix]);
  const fixAll = async () => {
    await onFix(certain);
    setPreviewed(false);
  };

  const choose = (chosen: Filter) => {
    setFilter(chosen);
    draft.keep(chosen);
  };
  const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  return (
    <div className={styles.all}>
      <Filters
        result={result}
        sheets={new Map([...bySheet].map(([sheet, found]) => [sheet, found.length]))}
        filter={active}
        onChange={choose}
      />
      {total > findings.length && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("capped", { count: findings.length })}</MessageBarBody>
        </MessageBar>
      )}
      {certain.length > 0 && !isPreviewed && (
        <Button className={styles.fixAll} disabled={busy} onClick={() => setPreviewed(true)}>
          {sayCount("fixAll", certain.length)}
        </Button>
      )}
      {certain.length > 0 && isPreviewed && (
        <FixAll
          findings={certain}
          busy={busy}
          onFix={() => void fixAll()}
          onClose={() => setPreviewed(false)}
        />
      )}
      <Outlets result={result} findings={shown} onWritten={onWritten} />
      {unreached !== null && <Problem title={say("goTo.failed")} error={unreached} />}
      {shown.length === 0 && <Text>{say("hidden")}</Text>}
      {[...grouped(shown)].map(([sheet, found]) => (
        <FindingGroup
          key={sheet}
          sheet={sheet}
          findings={found}
          busy={busy}
          onGoTo={onGoTo}
          onFix={onFixOne}
        />
      ))}
    </div>
  );
}

/** Findings by sheet, in the order in which they come. */
function grouped(findings: readonly CheckFinding[]): ReadonlyMap<string, readonly CheckFinding[]> {
  const groups = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.sheet);
    if (group) group.push(finding);
    else groups.set(finding.place.sheet, [finding]);
  }
  return groups;
}
