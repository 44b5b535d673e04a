import { makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../excel";
import { useI18n, type I18n } from "../i18n/I18nContext";
import { NoticeBar } from "./NoticeBar";

/** The maximum number of sheets that are named; the others are counted. */
const MAX_NAMED_SHEETS = 3;

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Notice {
  readonly intent: "info" | "warning";
  readonly text: string;
}

/** Notices about the open workbook: protection, read-only, its date system, other sheets. */
export function WorkbookNotices({ status }: { readonly status: WorkbookStatus }) {
  const styles = useStyles();
  const notices = noticesOf(status, useI18n());
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      {notices.map(({ intent, text }) => (
        <NoticeBar key={text} intent={intent}>
          {text}
        </NoticeBar>
      ))}
    </div>
  );
}

function noticesOf(status: WorkbookStatus, { t, tCount }: I18n): Notice[] {
  const notices: Notice[] = [];
  if (status.readOnly) notices.push({ intent: "warning", text: t("situation.readOnly") });
  if (status.dates1904) notices.push({ intent: "warning", text: t("situation.dates1904") });
  if (status.structureProtected && status.kind !== "newer") {
    const key = status.kind === "ours" ? "situation.structureOurs" : "situation.structureFree";
    notices.push({ intent: "warning", text: t(key) });
  }
  if (status.kind === "ours" && status.protectedSheets.length > 0) {
    const sheets = status.protectedSheets.join(", ");
    notices.push({ intent: "warning", text: t("situation.protectedSheets", { sheets }) });
  }
  if (status.kind === "unfinishedBuild")
    notices.push({ intent: "warning", text: t("situation.unfinishedBuild") });
  if (status.kind === "foreign") {
    const more = status.sheets.length - MAX_NAMED_SHEETS;
    const sheets = status.sheets.slice(0, MAX_NAMED_SHEETS).join(", ");
    notices.push({
      intent: "info",
      text: more > 0 ? tCount("situation.foreignMore", more, { sheets }) : t("situation.foreign", { sheets }),
    });
  }
  return notices;
}
