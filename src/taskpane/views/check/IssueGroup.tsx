import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { CellIssue } from "../../../model/issues/issue";
import { useMessages } from "../../i18n/useMessages";
import { IssueItem, type IssueActions } from "./IssueItem";

/** The number of issues that are rendered at once. */
const PAGE_SIZE = 100;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { alignSelf: "flex-start" },
});

interface IssueGroupProps extends IssueActions {
  readonly sheet: string;
  readonly issues: readonly CellIssue[];
}

/** The issues of a sheet, with a button to show more. */
export function IssueGroup({ sheet, issues, ...actions }: IssueGroupProps) {
  const styles = useStyles();
  const { tCount } = useMessages(PANE_CHECK_TEXTS);
  const id = useId();
  const [visibleCount, setVisibleCount] = useState(PAGE_SIZE);
  const next = Math.min(PAGE_SIZE, issues.length - visibleCount);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {tCount("group", issues.length, { sheet })}
      </Subtitle2>
      <ul className={styles.list}>
        {issues.slice(0, visibleCount).map((issue) => (
          <IssueItem
            key={`${issue.place.address} ${issue.code} ${issue.details["first"] ?? ""}`}
            issue={issue}
            {...actions}
          />
        ))}
      </ul>
      {next > 0 && (
        <Button className={styles.more} onClick={() => setVisibleCount(visibleCount + PAGE_SIZE)}>
          {tCount("more", next)}
        </Button>
      )}
    </section>
  );
}
