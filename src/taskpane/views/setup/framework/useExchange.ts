import { useState } from "react";
import type { FrameworkId } from "../../../../catalogue/frameworks";
import type {
  Exchange,
  ExchangePlan,
  ExchangeReport,
  RoleChoices,
  UndoneExchange,
} from "../../../../excel/framework";
import { useSingleFlight } from "../../../hooks/useSingleFlight";

/** How far an exchange is. */
export type ExchangeState =
  | { readonly phase: "idle" | "counting" | "finishing" }
  | { readonly phase: "undone"; readonly undone: UndoneExchange }
  /** a person looks at what becomes of the entries; `isOutdated`: it was something else before */
  | { readonly phase: "counted"; readonly plan: ExchangePlan; readonly isOutdated: boolean }
  | { readonly phase: "exchanging"; readonly plan: ExchangePlan }
  | { readonly phase: "exchanged" | "undoing"; readonly report: ExchangeReport }
  | { readonly phase: "countFailed" | "failed"; readonly error: unknown }
  | { readonly phase: "undoFailed"; readonly error: unknown; readonly report: ExchangeReport };

/** Loaded lazily: it compares the workbook with its blueprint, which is a third of the pane's code. */
const loadExchange = () => import("../../../../excel/framework");

/** Plans an exchange of frameworks, makes it, and takes it back; calls `onChanged` after each change of the workbook. */
export function useExchange(onChanged: () => void) {
  const [state, setState] = useState<ExchangeState>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const count = (to: FrameworkId) =>
    singleFlight(async () => {
      setState({ phase: "counting" });
      try {
        const { planExchange } = await loadExchange();
        setState({ phase: "counted", plan: await planExchange(to), isOutdated: false });
      } catch (error) {
        setState({ phase: "countFailed", error });
      }
    });
  const run = async (exchange: Exchange, options: { readonly expected?: ExchangePlan } = {}) => {
    try {
      const { exchangeFramework } = await loadExchange();
      const outcome = await exchangeFramework(exchange, options);
      setState(
        outcome.kind === "outdated"
          ? { phase: "counted", plan: outcome.plan, isOutdated: true }
          : { phase: "exchanged", report: outcome },
      );
    } catch (error) {
      setState({ phase: "failed", error });
    }
    onChanged();
  };
  const exchange = (plan: ExchangePlan, roles: RoleChoices) =>
    singleFlight(async () => {
      setState({ phase: "exchanging", plan });
      await run({ to: plan.to, roles }, { expected: plan });
    });
  /** Finishes what was cut off, as it was begun. */
  const finish = (to: FrameworkId) =>
    singleFlight(async () => {
      setState({ phase: "finishing" });
      await run({ to, roles: {} });
    });
  const undo = (report: ExchangeReport) =>
    singleFlight(async () => {
      setState({ phase: "undoing", report });
      try {
        setState({ phase: "undone", undone: await report.undo() });
      } catch (error) {
        setState({ phase: "undoFailed", error, report });
      }
      onChanged();
    });
  const reset = () => setState({ phase: "idle" });
  return { state, count, exchange, finish, undo, reset };
}
