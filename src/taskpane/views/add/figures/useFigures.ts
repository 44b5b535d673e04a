import { useMemo, useState } from "react";
import type { EntryChanges, EntryRow, EntryRows } from "../../../../excel";
import { PANE_FIGURE_GRID_TEXTS } from "../../../../languages/texts/pane/figureGrid";
import { isIsoDate } from "../../../../model/calendar";
import { FigureGrids } from "../../../../model/entry/figureGrid";
import type { IsoDate } from "../../../../model/initiative";
import { todayHere } from "../../../../model/days";
import { readText, readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import type { EntryRowsState } from "../../../hooks/useEntryRows";
import { useSaveEntries } from "../../../hooks/useSaveEntries";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { figureChanges, textKey, typedCells, type FigureTexts, type TypedCell } from "./pendingFigures";

export const TABLES = ["Partners", "Indicators", "ReportingPlan", "Rules", "Observations"] as const;
type Tables = (typeof TABLES)[number];

/** A period that is offered. */
export interface OfferedPeriod {
  readonly period: IsoDate;
  /** how many figures are due, and how many of them are not there yet */
  readonly due: number;
  readonly left: number;
}

/** What is typed, until it is in the workbook. */
interface FiguresDraft {
  readonly period: string;
  /** by period, then by pair */
  readonly texts: Readonly<Record<string, FigureTexts>>;
  /** what the pairs were called when their figures were typed */
  readonly names: Readonly<Record<string, string>>;
  readonly status: string;
  readonly enteredBy: string;
}

/** The figures of a period: the grid, what is typed, and its saving. */
export function useFigures(rows: EntryRows<Tables>, { read, refresh }: EntryRowsState<Tables>) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const draft = useDraft("add.figures", readFiguresDraft);
  const grids = useMemo(() => gridsOf(rows), [rows]);
  const offered = useMemo(() => offeredPeriods(grids), [grids]);
  const [input, setInput] = useState<FiguresDraft>(
    () =>
      draft.restored ?? {
        period: firstPeriod(offered),
        texts: {},
        names: {},
        status: "final",
        enteredBy: "",
      },
  );
  const latest = useLatestRef(input);
  const saving = useSaveEntries("Observations", refresh);
  const { period, texts, names, status, enteredBy } = input;
  const details = { status, enteredBy };
  const grid = useMemo(() => (isIsoDate(period) ? grids.grid(period) : undefined), [grids, period]);
  const typed = texts[period];
  const cells = useMemo(
    () => (grid ? typedCells(grids, grid, typed ?? {}, language) : []),
    [grids, grid, typed, language],
  );
  const all = useMemo(() => cells.flat().filter((each) => each !== undefined), [cells]);
  const changes = figureChanges(period, all, details);
  const unplaced = unplacedTexts(all, typed ?? {});

  const keep = (next: FiguresDraft) => {
    setInput(next);
    draft.save(next);
    if (saving.state.phase !== "saving") saving.reset();
  };
  const choosePeriod = (chosen: IsoDate) => keep({ ...input, period: chosen });
  const describe = (part: Partial<Pick<FiguresDraft, "status" | "enteredBy">>) => keep({ ...input, ...part });
  const type = (changed: readonly { readonly cell: TypedCell; readonly text: string }[]) => {
    const byPair = (textOf: (each: (typeof changed)[number]) => string) =>
      Object.fromEntries(changed.map((each) => [textKey(each.cell.cell), textOf(each)]));
    const called = byPair(({ cell: { cell } }) =>
      t("figures.cell", { partner: cell.partner, indicator: cell.indicator.code }),
    );
    const more = byPair(({ text }) => text);
    keep({ ...input, texts: { ...texts, [period]: { ...typed, ...more } }, names: { ...names, ...called } });
  };
  /** Gives a cell back the text that it had before anything was typed. */
  const reset = ({ cell }: TypedCell) => {
    forget([textKey(cell)]);
  };
  const forget = (keys: readonly string[]) =>
    keep({ ...input, texts: { ...texts, [period]: without(typed ?? {}, keys) } });
  const discard = () => setInput({ ...input, texts: {} });
  const save = () =>
    saving.save({
      prepare: async () => {
        const latest = gridsOf(await read());
        const cellsNow = typedCells(latest, latest.grid(period), typed ?? {}, language).flat();
        const now = figureChanges(
          period,
          cellsNow.filter((each) => each !== undefined),
          details,
        );
        return changesText(now) === changesText(changes) ? now : null;
      },
      onSaved: () => {
        // What was typed meanwhile stays, and what has no cell any more.
        const now = latest.current;
        const saved = all.map(({ cell }) => textKey(cell)).filter((key) => !unplaced.includes(key));
        const isSaved = (key: string) => saved.includes(key) && now.texts[period]?.[key] === typed?.[key];
        const left = now.texts[period] ?? {};
        const others = without(left, Object.keys(left).filter(isSaved));
        const next = { ...now, texts: withTexts(now.texts, period, others) };
        setInput(next);
        if (Object.keys(next.texts).length > 0) draft.save(next);
        else draft.remove();
      },
    });
  return {
    ...{ draft, grids, offered, period, grid, cells, all, changes, saving, details },
    ...{ unplaced: unplaced.map((key) => ({ key, name: names[key] ?? key, text: typed?.[key] ?? "" })) },
    ...{ choosePeriod, describe, type, reset, forget, discard, save },
  };
}

/** A record without some of its keys. */
function without<T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => !keys.includes(each)));
}

/** Texts by period, with those of one period; a period without any is left out. */
function withTexts(
  texts: FiguresDraft["texts"],
  period: string,
  ofPeriod: FigureTexts,
): FiguresDraft["texts"] {
  const others = without(texts, [period]);
  return Object.keys(ofPeriod).length > 0 ? { ...others, [period]: ofPeriod } : others;
}

/** The pairs with a typed figure that cannot be saved: they have no cell any more, or several values by now. */
function unplacedTexts(cells: readonly TypedCell[], typed: FigureTexts): readonly string[] {
  const open = new Set(cells.filter(({ state }) => state !== "conflict").map(({ cell }) => textKey(cell)));
  return Object.entries(typed).flatMap(([key, text]) => (open.has(key) || text.trim() === "" ? [] : [key]));
}

function gridsOf({
  rows,
  reportDate,
  start,
  frequency,
  reportingYear,
}: EntryRows<Tables>): FigureGrids<EntryRow> {
  return new FigureGrids({
    reportDate: reportDate ?? todayHere(),
    ...{ start, frequency, reportingYear },
    ...{ partners: rows.Partners, indicators: rows.Indicators, plan: rows.ReportingPlan },
    ...{ rules: rows.Rules, observations: rows.Observations },
  });
}

function offeredPeriods(grids: FigureGrids<EntryRow>): readonly OfferedPeriod[] {
  return grids.offeredPeriods().map((period) => {
    const cells = grids
      .grid(period)
      .cells.flat()
      .filter((cell) => cell !== undefined);
    return { period, due: cells.length, left: cells.filter(({ existing }) => existing.length === 0).length };
  });
}

/** The latest period of which a figure is not there yet, else the latest with figures that are due. */
function firstPeriod(offered: readonly OfferedPeriod[]): string {
  const first = offered.find(({ left }) => left > 0) ?? offered.find(({ due }) => due > 0) ?? offered[0];
  return first?.period ?? "";
}

/** What a person is shown of changes, as a text to compare. */
function changesText({ add, change }: EntryChanges): string {
  return JSON.stringify([add, change.map(({ row, values }) => [row.values, values])]);
}

function readFiguresDraft(stored: unknown): FiguresDraft | null {
  const { period, texts, names, status, enteredBy } = (stored ?? {}) as Partial<FiguresDraft>;
  if (readText(period) === null || typeof texts !== "object") return null;
  const read = Object.entries(texts).flatMap(([day, ofDay]) => {
    const found = readTexts(ofDay, Object.keys(ofDay ?? {}));
    return found === null ? [] : [[day, found] as const];
  });
  return {
    period: readText(period) ?? "",
    texts: Object.fromEntries(read),
    names: readTexts(names, Object.keys(names ?? {})) ?? {},
    status: status === "provisional" ? status : "final",
    enteredBy: readText(enteredBy) ?? "",
  };
}
