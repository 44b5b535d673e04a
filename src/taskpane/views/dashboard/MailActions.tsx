import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PANE_MAIL_TEXTS } from "../../../languages/texts/pane/mail";
import type { DashboardMetrics } from "../../../model/dashboard";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { CopyForMail } from "../../mail/CopyForMail";
import { copiedMail } from "../../mail/mailText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Loaded when a mail is composed. */
const loadMails = () => import("../../mail/figuresMail");
const readFigures = async () => (await import("../../../excel/readFigures")).readFigures();

/** Copies what the dashboard says, and which reports are late, for an e-mail. */
export function MailActions({ metrics }: { readonly metrics: DashboardMetrics }) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_MAIL_TEXTS);
  const id = useId();
  const composeSummary = async () => {
    const [{ figures }, { summaryMail }] = await Promise.all([readFigures(), loadMails()]);
    return copiedMail(summaryMail(figures, metrics, language));
  };
  const composeLate = async () => {
    const [{ figures }, { lateReportsMail }] = await Promise.all([readFigures(), loadMails()]);
    const mail = lateReportsMail(figures, language);
    return mail === null ? null : copiedMail(mail);
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <TitleWithHelp level={2} title={t("mail.title")} id={id} chapter={HELP_CHAPTERS.mail} />
      <CopyForMail label={t("mail.summary")} compose={composeSummary} emptyText="" />
      <CopyForMail label={t("mail.late")} compose={composeLate} emptyText={t("mail.nothingLate")} />
    </section>
  );
}
