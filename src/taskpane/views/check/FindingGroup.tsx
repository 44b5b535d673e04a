import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { CHECK } from "../../../locales/check";
import type { CheckFinding } from "../../../model/check/finding";
import { useWords } from "../../language/useWords";
import { FindingItem, type FindingActions } from "./FindingItem";

/** So many are drawn at once. */
const STEP = 100;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { alignSelf: "flex-start" },
});

interface FindingGroupProps extends FindingActions {
  readonly sheet: string;
  readonly findings: readonly CheckFinding[];
}

/** The findings of a sheet, the first hundred and as many more as one asks for. */
export function FindingGroup({ sheet, findings, ...actions }: FindingGroupProps) {
  const styles = useStyles();
  const { sayCount } = useWords(CHECK);
  const id = useId();
  const [drawn, setDrawn] = useState(STEP);
  const next = Math.min(STEP, findings.length - drawn);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {sayCount("group", findings.length, { sheet })}
      </Subtitle2>
      <ul className={styles.list}>
        {findings.slice(0, drawn).map((finding) => (
          <FindingItem
            key={`${finding.place.address} ${finding.code} ${finding.details["first"] ?? ""}`}
            finding={finding}
            {...actions}
          />
        ))}
      </ul>
      {next > 0 && (
        <Button className={styles.more} onClick={() => setDrawn(drawn + STEP)}>
          {sayCount("more", next)}
        </Button>
      )}
    </section>
  );
}
