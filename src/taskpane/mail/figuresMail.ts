import type { Language } from "../../languages";
import { formattersOf } from "../../languages/formatting";
import { translate, translateCount } from "../../languages/messages";
import { PANE_MAIL_TEXTS } from "../../languages/texts/pane/mail";
import type { DashboardMetrics } from "../../model/dashboard";
import type { Figures, IndicatorFigures } from "../../model/figures";
import { labelOf } from "../../model/vocabulary";
import { pointText } from "../pointText";
import type { MailText } from "./mailText";

const T = PANE_MAIL_TEXTS;

/** The reports that are late, by partner: indicator and period. Null where none is. */
export function lateReportsMail(figures: Figures, language: Language): MailText | null {
  const { initiative, reportDate, lateReports, indicators } = figures;
  const { date, month } = formattersOf(language);
  if (lateReports.length === 0) return null;
  const partners = [...new Set(lateReports.map(({ partner }) => partner))];
  const nameOf = (code: string) => indicators.find((indicator) => indicator.code === code)?.name ?? code;
  return {
    heading: translate(T, language, "mail.lateHeading", { initiative, date: date(reportDate) }),
    sections: partners.map((partner) => ({
      title: partner,
      lines: lateReports
        .filter((report) => report.partner === partner)
        .map(({ indicator, missing, oldest }) =>
          translateCount(T, language, "mail.lateLine", missing, {
            indicator: nameOf(indicator),
            period: month(oldest),
          }),
        ),
    })),
  };
}

/** What the dashboard says, in a few lines. */
export function summaryMail(
  figures: Figures,
  { rolesCovered, rolesTotal }: Pick<DashboardMetrics, "rolesCovered" | "rolesTotal">,
  language: Language,
): MailText {
  const { initiative, reportDate, indicators, readiness, canvas, lateSteps } = figures;
  const { date } = formattersOf(language);
  const current = canvas.filter(({ state }) => state === "current").length;
  return {
    heading: translate(T, language, "mail.summaryHeading", { initiative, date: date(reportDate) }),
    sections: [
      {
        title: translate(T, language, "mail.results"),
        lines: indicators.map((indicator) => resultLine(indicator, language)),
      },
      {
        title: translate(T, language, "mail.backbone"),
        lines: [
          translate(T, language, "mail.roles", { part: rolesCovered, whole: rolesTotal }),
          translate(T, language, "mail.verdict", {
            verdict: labelOf("verdict", readiness.verdict, language),
          }),
          translate(T, language, "mail.canvas", { part: current, whole: canvas.length }),
        ],
      },
      {
        title: translate(T, language, "mail.steps"),
        lines: lateSteps.map((step) => pointText({ kind: "lateStep", step }, language)),
      },
    ],
  };
}

function resultLine(indicator: IndicatorFigures, language: Language): string {
  const { name, unit, value, period, target, status } = indicator;
  const { measure, month } = formattersOf(language);
  if (value === null || period === null) return translate(T, language, "mail.noValue", { name });
  const params = {
    name,
    value: measure(value, unit),
    period: month(period),
    status: labelOf("indicatorStatus", status, language),
  };
  const line = translate(T, language, "mail.result", params);
  return target === null
    ? line
    : translate(T, language, "mail.resultTarget", { line, target: measure(target, unit) });
}
