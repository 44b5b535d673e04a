import type { ExcelEnvironment, ProbeResult, SelfTestResult } from "../../excel/selfTest";
import type { Language } from "../../languages";
import { translate } from "../../languages/messages";
import { PANE_DIAGNOSTICS_TEXTS } from "../../languages/texts/pane/diagnostics";
import type { Answer } from "../../excel/selfTest";

type Outcome = ProbeResult["outcome"];

/** The numbers of probes by outcome. */
export function countsOf({ results }: SelfTestResult): Readonly<Record<Outcome, number>> {
  const counts = { asExpected: 0, different: 0, notAvailable: 0, failed: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** An answer as it is shown: a text without quotation marks, everything else as JSON. */
function answerText(answer: Answer): string {
  return typeof answer === "string" ? answer : JSON.stringify(answer);
}

/** What is to be said of a probe that did not answer as expected: a line each. */
export function detailsOf(result: ProbeResult, language: Language): readonly string[] {
  const t = (key: "found" | "expectedAnswer" | "code" | "needs", params: Readonly<Record<string, string>>) =>
    translate(PANE_DIAGNOSTICS_TEXTS, language, key, params);
  switch (result.outcome) {
    case "different":
      return [
        t("expectedAnswer", { expected: answerText(result.probe.expected) }),
        t("found", { found: answerText(result.found) }),
      ];
    case "failed":
      return [t("code", { code: result.code })];
    case "notAvailable":
      return [t("needs", { version: result.probe.needs ?? "" })];
    case "asExpected":
      return [];
  }
}

/** The report of a self-test as text: the program, the counts, and the probes that did not answer as expected. */
export function reportText(
  result: SelfTestResult,
  excel: ExcelEnvironment,
  version: string,
  language: Language,
): string {
  const texts = PANE_DIAGNOSTICS_TEXTS;
  const lines = [
    translate(texts, language, "report.title", { version }),
    translate(texts, language, "report.excel", { ...excel }),
    translate(texts, language, "counts", countsOf(result)),
  ];
  for (const each of result.results) {
    if (each.outcome === "asExpected") continue;
    const { id, area } = each.probe;
    const title = translate(texts, language, `probe.${id}`);
    const areaName = translate(texts, language, `area.${area}`);
    lines.push("", `${id} (${areaName}) – ${title}`, ...detailsOf(each, language).map((line) => `  ${line}`));
  }
  return lines.join("\n");
}
