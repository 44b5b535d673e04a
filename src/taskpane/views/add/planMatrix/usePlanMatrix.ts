import { useMemo, useState } from "react";
import type { EntryRow, EntryRows } from "../../../../excel";
import {
  keyOf,
  planChanges,
  PlanMatrix,
  type PlanChanges,
  type PlanPair,
  type PlanTick,
} from "../../../../model/entry/planMatrix";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { normalizeText } from "../../../../model/text/normalizeText";
import { useDraft } from "../../../drafts/useDraft";
import type { EntryRowsState } from "../../../hooks/useEntryRows";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useSaveEntries } from "../../../hooks/useSaveEntries";

type Tables = "Partners" | "Indicators" | "ReportingPlan";

/** An indicator of the matrix. */
export interface MatrixIndicator {
  readonly code: string;
  readonly name: string;
}

/** Ticks that were set or taken away and are not saved yet. */
interface MatrixDraft {
  readonly ticks: readonly PlanTick[];
  readonly removesMore: boolean;
}

const NOTHING: MatrixDraft = { ticks: [], removesMore: false };

/** The reporting plan as a matrix: what is ticked, what that changes, and its saving. */
export function usePlanMatrix(rows: EntryRows<Tables>, { read, refresh }: EntryRowsState<Tables>) {
  const draft = useDraft("add.planMatrix", readMatrixDraft);
  const [input, setInput] = useState<MatrixDraft>(draft.restored ?? NOTHING);
  const saving = useSaveEntries("ReportingPlan", refresh);
  const indicators = useMemo(() => indicatorsIn(rows), [rows]);
  const matrix = useMemo(() => matrixOf(rows), [rows]);
  const latest = useLatestRef(input);
  const { ticks, removesMore } = input;
  const tickOf = useMemo(() => new Map(ticks.map((tick) => [keyOf(tick), tick])), [ticks]);
  const changes = useMemo(() => planChanges(matrix, ticks, removesMore), [matrix, ticks, removesMore]);

  const keep = (next: MatrixDraft) => {
    setInput(next);
    draft.save(next);
    if (saving.state.phase !== "saving") saving.reset();
  };
  const isTicked = (pair: PlanPair) => tickOf.get(keyOf(pair))?.isTicked ?? matrix.isPlanned(pair);
  const toggle = (pair: PlanPair) => {
    const others = ticks.filter((each) => keyOf(each) !== keyOf(pair));
    const tick = { ...pair, isTicked: !isTicked(pair) };
    keep({ ...input, ticks: tick.isTicked === matrix.isPlanned(pair) ? others : [...others, tick] });
  };
  const setRemovesMore = (removes: boolean) => keep({ ...input, removesMore: removes });
  const discard = () => setInput(NOTHING);
  const save = () =>
    saving.save({
      prepare: async () => {
        const now = planChanges(matrixOf(await read()), ticks, removesMore);
        if (changesText(now) !== changesText(changes)) return null;
        return { add: now.add.map((pair) => ({ ...pair })), change: [], remove: now.remove };
      },
      onSaved: () => {
        // What was ticked meanwhile stays.
        const left = latest.current.ticks.filter((tick) => !ticks.includes(tick));
        if (left.length > 0) return keep({ ...latest.current, ticks: left });
        draft.remove();
        setInput(NOTHING);
      },
    });
  return {
    ...{ draft, matrix, indicators, changes, saving, removesMore },
    ...{ isTicked, toggle, setRemovesMore, discard, save },
  };
}

function indicatorsIn({ rows }: EntryRows<Tables>): readonly MatrixIndicator[] {
  return namesIn(rows.Indicators, "code").map(({ name: code, row }) => ({
    code,
    name: row.text("name").trim(),
  }));
}

function matrixOf({ rows }: EntryRows<Tables>): PlanMatrix<EntryRow> {
  return new PlanMatrix(
    namesIn(rows.Partners, "name").map(({ name }) => name),
    namesIn(rows.Indicators, "code").map(({ name }) => name),
    rows.ReportingPlan,
  );
}

/** The names in a field, each once, in order. */
function namesIn(rows: readonly EntryRow[], field: string) {
  const seen = new Set([""]);
  return rows.flatMap(({ values }) => {
    const row = new ValuesRow(values);
    const name = row.text(field).trim();
    const key = normalizeText(name, "lookup");
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ name, row }];
  });
}

/** What a person is shown of changes, as a text to compare. */
function changesText({ add, remove, kept }: PlanChanges<EntryRow>): string {
  return JSON.stringify([add, ...[remove, kept].map((rows) => rows.map(({ values }) => values))]);
}

function readMatrixDraft(stored: unknown): MatrixDraft | null {
  const { ticks, removesMore } = (stored ?? {}) as Partial<MatrixDraft>;
  if (!Array.isArray(ticks)) return null;
  const read = (ticks as readonly Partial<PlanTick>[]).flatMap(({ partner, indicator, isTicked }) =>
    typeof partner === "string" && typeof indicator === "string" && typeof isTicked === "boolean"
      ? [{ partner, indicator, isTicked }]
      : [],
  );
  return read.length === 0 ? null : { ticks: read, removesMore: removesMore === true };
}
