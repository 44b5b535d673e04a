import { CANVAS_STATES } from "../../catalogue/canvas";
import { INDICATOR_STATUSES } from "../../catalogue/measurement";
import { COVERAGES } from "../../catalogue/roles";
import type {
  CanvasFigure,
  DashboardFigures,
  IndicatorFigure,
  LateStepFigure,
  RoleFigure,
} from "../../model/dashboard";
import { useSpeech, type Speech } from "../language/LanguageContext";
import { FigureList } from "./FigureList";
import { FigureRow } from "./FigureRow";
import { LateDays } from "./LateDays";
import { StateWord } from "./StateWord";

/** The backbone roles: how each is covered, by whom, and what to see to. */
export function RolesSection({ roles }: { readonly roles: readonly RoleFigure[] }) {
  const { say } = useSpeech();
  return (
    <FigureList title={say("roles.title")}>
      {roles.map((role) => (
        <FigureRow
          key={role.label}
          name={role.label}
          state={<StateWord states={COVERAGES} id={role.coverage} />}
          details={[
            role.who === "" ? say("roles.nobody") : role.who,
            ...(role.watch === "" ? [] : [role.watch]),
          ]}
        />
      ))}
    </FigureList>
  );
}

/** The canvas: how much stands in each dimension, and how old the last entry is. */
export function CanvasSection({ canvas }: { readonly canvas: readonly CanvasFigure[] }) {
  const { say, sayCount } = useSpeech();
  const age = (days: number | null) => (days === null ? [] : [sayCount("canvas.days", days)]);
  return (
    <FigureList title={say("canvas.title")}>
      {canvas.map((dimension) => (
        <FigureRow
          key={dimension.dimension}
          name={dimension.label}
          state={<StateWord states={CANVAS_STATES} id={dimension.state} />}
          details={
            dimension.entries === 0
              ? []
              : [[sayCount("canvas.entries", dimension.entries), ...age(dimension.days)].join(", ")]
          }
        />
      ))}
    </FigureList>
  );
}

/** The indicators that the dashboard shows. */
export function IndicatorsSection({ figures }: { readonly figures: DashboardFigures }) {
  const speech = useSpeech();
  const { say, sayCount } = speech;
  const { indicators, indicatorsTotal } = figures;
  const hidden = indicatorsTotal - indicators.length;
  return (
    <FigureList
      title={say("indicators.title")}
      empty={indicators.length === 0 ? say("indicators.none") : undefined}
      after={hidden > 0 ? sayCount("indicators.more", hidden) : undefined}
    >
      {indicators.map((indicator) => (
        <FigureRow
          key={indicator.code}
          name={indicator.name}
          state={<StateWord states={INDICATOR_STATUSES} id={indicator.status} />}
          details={indicatorDetails(indicator, speech)}
        />
      ))}
    </FigureList>
  );
}

/** The steps, decisions and activities whose date has passed. */
export function LateStepsSection({ late }: { readonly late: readonly LateStepFigure[] }) {
  const { say, date } = useSpeech();
  return (
    <FigureList title={say("late.title")} empty={late.length === 0 ? say("late.none") : undefined}>
      {late.map((step, index) => (
        <FigureRow
          key={index}
          name={step.step}
          state={<LateDays days={step.daysLate} />}
          details={[
            step.label,
            step.owner === ""
              ? say("late.dueNoOwner", { date: date(step.due) })
              : say("late.due", { owner: step.owner, date: date(step.due) }),
          ]}
        />
      ))}
    </FigureList>
  );
}

function indicatorDetails(indicator: IndicatorFigure, speech: Speech): string[] {
  const { say, number, percent, month } = speech;
  const { latest, latestPeriod, target, way, elapsed, unit, reporting, expected } = indicator;
  const measured = (value: number) => (unit === "" ? number(value) : `${number(value)}\u00A0${unit}`);
  const value =
    latest === null || latestPeriod === null
      ? say("indicators.noValue")
      : say("indicators.latest", { value: measured(latest), period: month(latestPeriod) });
  const aim = target === null ? [] : [say("indicators.target", { target: measured(target) })];
  const details = [[value, ...aim].join(", ")];
  if (way !== null && elapsed !== null) {
    details.push(say("indicators.way", { way: percent(way), elapsed: percent(elapsed) }));
  }
  if (expected > 0) details.push(say("indicators.reporting", { reporting, expected }));
  return details;
}
