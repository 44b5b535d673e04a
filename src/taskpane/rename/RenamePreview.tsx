import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { NameCount } from "../../excel/rename";
import { PANE_RENAME_TEXTS } from "../../languages/texts/pane/rename";
import { NoticeBar } from "../components/NoticeBar";
import { PreviewPanel } from "../components/PreviewPanel";
import { useMessages } from "../i18n/useMessages";

/** The maximum number of rows that are named. */
const MAX_NAMED_CELLS = 6;

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface RenamePreviewProps {
  readonly count: NameCount;
  readonly isOutdated: boolean;
  readonly busy: boolean;
  onRename(): void;
  onCancel(): void;
}

/** What a rename will change, with a button that does it. Takes the focus. */
export function RenamePreview({ count, isOutdated, busy, onRename, onCancel }: RenamePreviewProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_RENAME_TEXTS);
  const { rename, rows, sheets, choices, merge } = count;
  const names = { from: rename.from, to: rename.to };
  const isPossible = rows + choices > 0 && merge?.isWhole !== false;
  return (
    <PreviewPanel title={t("preview")} headingLevel="h3" subject={count}>
      {isOutdated && <NoticeBar intent="warning">{t("preview.outdated")}</NoticeBar>}
      <Text>
        {tCount("preview.rows", rows, {
          ...names,
          sheets: sheets.map((each) => t("preview.sheet", { ...each })).join(", "),
        })}
      </Text>
      {choices > 0 && <Text>{tCount("preview.choices", choices)}</Text>}
      {merge && <MergeTexts merge={merge} to={rename.to} />}
      <div className={styles.actions}>
        {isPossible && (
          <Button appearance="primary" disabledFocusable={busy} onClick={onRename}>
            {busy ? t("doing") : merge ? t("do.merge") : tCount("do", rows)}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </PreviewPanel>
  );
}

/** What becomes of two things that become one. */
function MergeTexts({ merge, to }: { readonly merge: NonNullable<NameCount["merge"]>; readonly to: string }) {
  const { t, tCount } = useMessages(PANE_RENAME_TEXTS);
  const { collisions, different, isWhole } = merge;
  const cells = collisions.flatMap(({ sheet, addresses }) =>
    addresses.map((address) => `${sheet} ${address}`),
  );
  const named = [...cells.slice(0, MAX_NAMED_CELLS), ...(cells.length > MAX_NAMED_CELLS ? ["…"] : [])];
  const columns = [...new Set(different)].join(", ");
  return (
    <>
      <Text>{t("merge", { to })}</Text>
      {different.length > 0 && (
        <Text>{t(isWhole ? "merge.different" : "merge.notWhole", { to, columns })}</Text>
      )}
      {cells.length > 0 && (
        <Text>{tCount("merge.collisions", cells.length, { cells: named.join(", ") })}</Text>
      )}
    </>
  );
}
