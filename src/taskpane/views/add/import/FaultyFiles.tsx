import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { NoticeBar } from "../../../components/NoticeBar";
import type { FaultyFile } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

/** Those of several files that cannot be imported, each with the reason and what to do about it. */
export function FaultyFiles({ faults }: { readonly faults: readonly FaultyFile[] }) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  if (faults.length === 0) return null;
  return (
    <NoticeBar intent="warning" title={tCount("source.faulty", faults.length)} role="status">
      <ul className={styles.list}>
        {faults.map(({ name, fault }, index) => (
          <li key={index}>{t("source.faultOf", { name, fault: t(`source.fault.${fault}`) })}</li>
        ))}
      </ul>
    </NoticeBar>
  );
}
