import { useMemo, useState } from "react";
import type { EntryRow, EntryRows } from "../../../../excel";
import {
  keyOf,
  planChanges,
  PlanMatrix,
  type PlanChanges,
  type PlanPair,
} from "../../../../model/entry/planMatrix";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { normalizeText } from "../../../../model/text/normalizeText";
import { useDraft } from "../../../drafts/useDraft";
import type { EntryRowsState } from "../../../hooks/useEntryRows";
import { useSaveEntries } from "../../../hooks/useSaveEntries";

type Tables = "Partners" | "Indicators" | "ReportingPlan";

/** An indicator of the matrix. */
export interface MatrixIndicator {
  readonly code: string;
  readonly name: string;
}

/** Ticks that were switched and are not saved yet. */
interface MatrixDraft {
  readonly switched: readonly PlanPair[];
  readonly removesMore: boolean;
}

const NOTHING: MatrixDraft = { switched: [], removesMore: false };

/** The reporting plan as a matrix: what is ticked, what that changes, and its saving. */
export function usePlanMatrix(rows: EntryRows<Tables>, { read, refresh }: EntryRowsState<Tables>) {
  const draft = useDraft("add.planMatrix", readMatrixDraft);
  const [input, setInput] = useState<MatrixDraft>(draft.restored ?? NOTHING);
  const saving = useSaveEntries("ReportingPlan", refresh);
  const indicators = useMemo(() => indicatorsIn(rows), [rows]);
  const matrix = useMemo(() => matrixOf(rows), [rows]);
  const { switched, removesMore } = input;
  const switchedKeys = useMemo(() => new Set(switched.map(keyOf)), [switched]);
  const changes = useMemo(() => planChanges(matrix, switched, removesMore), [matrix, switched, removesMore]);

  const keep = (next: MatrixDraft) => {
    setInput(next);
    draft.save(next);
    if (saving.state.phase !== "saving") saving.reset();
  };
  const isSwitched = (pair: PlanPair) => switchedKeys.has(keyOf(pair));
  const isTicked = (pair: PlanPair) => matrix.isPlanned(pair) !== isSwitched(pair);
  const toggle = (pair: PlanPair) => {
    const others = switched.filter((each) => keyOf(each) !== keyOf(pair));
    keep({ ...input, switched: isSwitched(pair) ? others : [...others, pair] });
  };
  const setRemovesMore = (removes: boolean) => keep({ ...input, removesMore: removes });
  const discard = () => setInput(NOTHING);
  const save = () =>
    saving.save({
      prepare: async () => {
        const now = planChanges(matrixOf(await read()), switched, removesMore);
        if (changesText(now) !== changesText(changes)) return null;
        return { add: now.add.map((pair) => ({ ...pair })), change: [], remove: now.remove };
      },
      onSaved: () => {
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
  const { switched, removesMore } = (stored ?? {}) as Partial<MatrixDraft>;
  if (!Array.isArray(switched)) return null;
  const pairs = (switched as readonly Partial<PlanPair>[]).flatMap(({ partner, indicator }) =>
    typeof partner === "string" && typeof indicator === "string" ? [{ partner, indicator }] : [],
  );
  return pairs.length === 0 ? null : { switched: pairs, removesMore: removesMore === true };
}
