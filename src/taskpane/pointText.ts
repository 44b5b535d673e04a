import type { Language } from "../languages";
import { formattersOf } from "../languages/formatting";
import { translate, translateCount } from "../languages/messages";
import { PANE_MEETING_TEXTS } from "../languages/texts/pane/meeting";
import type { MeetingPoint } from "../model/meeting";
import { labelOf } from "../model/vocabulary";

const T = PANE_MEETING_TEXTS;

/** The sentence of a point, in the language of the pane or of the workbook. */
export function pointText(point: MeetingPoint, language: Language): string {
  const { number, measure, month } = formattersOf(language);
  switch (point.kind) {
    case "change": {
      const { name, unit, value, period, previous, improves, othersExpected } = point.indicator;
      const sentence = translate(T, language, "point.change", {
        name,
        from: measure(previous.value, unit),
        before: month(previous.period),
        to: measure(value, unit),
        now: month(period),
      });
      const remarks = [
        ...(improves === null ? [] : [translate(T, language, improves ? "point.better" : "point.worse")]),
        ...(othersExpected ? [translate(T, language, "point.othersExpected")] : []),
      ];
      return [sentence, ...remarks].join(", ");
    }
    case "itemDisagreement": {
      const { id, lowest, highest, rated } = point.item;
      return translate(T, language, "point.itemDisagreement", {
        name: labelOf("item", id, language),
        lowest: number(lowest ?? 0),
        highest: number(highest ?? 0),
        count: rated,
      });
    }
    case "methodsDisagreement": {
      const { name, methods } = point.indicator;
      return translate(T, language, "point.methodsDisagreement", {
        name,
        linear: labelOf("indicatorStatus", methods.linear, language),
        required: labelOf("indicatorStatus", methods.required, language),
      });
    }
    case "indicatorStory":
      return translate(T, language, "point.indicatorStory", { name: point.indicator.name });
    case "roleStory":
      return translate(T, language, "point.roleStory", { name: point.role.name });
    case "canvasStory": {
      const { id, days } = point.dimension;
      const name = labelOf("dimension", id, language);
      return days === null
        ? translate(T, language, "point.canvasEmpty", { name })
        : translateCount(T, language, "point.canvasStale", days, { name });
    }
    case "lateStep": {
      const { step, owner, daysLate } = point.step;
      const named = owner === "" ? translate(T, language, "point.noOwner") : owner;
      return translateCount(T, language, "point.lateStep", daysLate, { step, owner: named });
    }
    case "lateReport": {
      const { indicator, partner, missing, oldest } = point.report;
      const params = { indicator, partner, period: month(oldest) };
      return translateCount(T, language, "point.lateReport", missing, params);
    }
  }
}
