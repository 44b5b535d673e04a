import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { throwIfAborted } from "../../excel/cancel";
import { systemClock } from "../../excel/clock";
import {
  dryRunFiles,
  importFiles,
  readImportContext,
  reviewFiles,
  type BatchReport,
  type ImportProgress,
  type ImportReview,
} from "../../excel/import";
import {
  ImportFileError,
  type ImportFileFault,
  type ImportFileOptions,
  type PartChoice,
} from "../../importFiles";
import { todayHere } from "../../model/days";
import type { PivotField } from "../../model/import/fields";
import { withPivot } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import {
  importDraftOf,
  isLayoutConfirmed,
  isUnchosen,
  openInput,
  readInput,
  withChoicesOf,
  withOptions,
  type ImportDraft,
  type ImportInput,
  type ReadInput,
} from "./importDrafts";
import { useImportDraft } from "./useImportDraft";

/**
 * The phases of an import: choose sources; map the columns of each and review its rows; with several files, a summary;
 * import; result.
 */
export type ImportPhase = "source" | "columns" | "preview" | "summary" | "working" | "done";

/** A file that cannot be imported. */
export interface FaultyFile {
  readonly name: string;
  readonly fault: ImportFileFault;
}

/** The file that is being read. */
export interface ReadingProgress {
  readonly name: string;
  /** its 1-based number, and the number of all files */
  readonly number: number;
  readonly total: number;
}

/** The largest number of files of one import. */
export const MAX_FILES = 50;

/** Imports figures step by step; going back a step keeps the choices. */
export function useImport() {
  const [phase, setPhase] = useState<ImportPhase>("source");
  const [faults, setFaults] = useState<readonly FaultyFile[]>([]);
  const [fileCount, setFileCount] = useState(0);
  const [inputs, setInputs] = useState<readonly ReadInput[]>([]);
  const [drafts, setDrafts] = useState<readonly ImportDraft[]>([]);
  const [index, setIndex] = useState(0);
  const [runNumber, setRunNumber] = useState(0);
  const [reading, setReading] = useState<ReadingProgress | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<BatchReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const { pasted, remembered, rememberColumns, clearDrafts } = useImportDraft();
  const draft = drafts[index] ?? null;
  useEffect(() => {
    if (draft) rememberColumns(draft);
  }, [draft, rememberColumns]);

  /** Goes to the next file that asks something, from a place on; to the summary, or the only file, where none does. */
  const goOn = useCallback(async (all: readonly ImportDraft[], from: number, signal: AbortSignal) => {
    const next = [...all];
    const stopAt = (place: number, to: ImportPhase) => {
      setDrafts(next);
      setIndex(place);
      setPhase(to);
    };
    for (let place = from; place < next.length; place += 1) {
      const known = next[place];
      if (!known) continue;
      const draft = withChoicesOf(known, next.slice(0, place));
      next[place] = draft;
      if (!isLayoutConfirmed(draft)) return stopAt(place, "columns");
      if (next.length === 1) return stopAt(place, "preview");
      setReading({ name: draft.source.name, number: place + 1, total: next.length });
      const [dryRun] = await dryRunFiles([draft], draft.context, { today: todayHere(), signal });
      if ((dryRun?.preview.questions.length ?? 0) > 0) return stopAt(place, "preview");
      next[place] = { ...draft, isConfirmed: true };
    }
    stopAt(0, "summary");
  }, []);

  /** Does work on sources that can be cancelled, and reports why that failed. */
  const whileReading = useCallback(async (name: string, work: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setReading({ name, number: 1, total: 1 });
    try {
      await work(controller.signal);
    } catch (failure) {
      setError(failure);
    } finally {
      setReading(null);
    }
  }, []);

  /** Goes on with sources that were read, once a sheet or table of each workbook is chosen. */
  const proceed = useCallback(
    async (read: readonly ReadInput[], signal: AbortSignal) => {
      setInputs(read);
      if (read.length === 0 || read.some(isUnchosen)) return;
      const context = await readImportContext();
      const chosen = remembered.current;
      const choices = chosen ? [chosen, ...context.remembered] : context.remembered;
      const all = read.map((input) => importDraftOf(input, { ...context, remembered: choices }));
      await goOn(all, 0, signal);
    },
    [goOn, remembered],
  );
  const readSources = useCallback(
    (chosen: readonly ImportInput[]) =>
      whileReading(chosen[0]?.name ?? "", async (signal) => {
        setFaults([]);
        setInputs([]);
        setFileCount(chosen.length);
        const read: ReadInput[] = [];
        const faulty: FaultyFile[] = [];
        const chosenColumns = chosen.length === 1 ? remembered.current : null;
        for (const [place, input] of chosen.entries()) {
          setReading({ name: input.name, number: place + 1, total: chosen.length });
          // The progress is drawn before the next file is read.
          await systemClock.wait(0);
          throwIfAborted(signal);
          try {
            read.push(readInput(await openInput(input), {}, chosenColumns));
          } catch (failure) {
            if (!(failure instanceof ImportFileError)) throw failure;
            faulty.push({ name: input.name, fault: failure.code });
          }
        }
        setFaults(faulty);
        await proceed(read, signal);
      }),
    [whileReading, proceed, remembered],
  );
  const unchosen = useMemo(() => inputs.find(isUnchosen) ?? null, [inputs]);
  const choosePart = useCallback(
    (part: PartChoice) =>
      whileReading(unchosen?.opened.name ?? "", async (signal) => {
        if (!unchosen) return;
        const { opened } = unchosen;
        setFaults((faults) => faults.filter(({ name }) => name !== opened.name));
        try {
          const read = readInput(opened, { part }, null);
          await proceed(
            inputs.map((each) => (each === unchosen ? read : each)),
            signal,
          );
        } catch (failure) {
          if (!(failure instanceof ImportFileError)) throw failure;
          setFaults((faults) => [...faults, { name: opened.name, fault: failure.code }]);
        }
      }),
    [whileReading, proceed, inputs, unchosen],
  );

  const changeDraft = useCallback(
    (change: (draft: ImportDraft) => ImportDraft) =>
      setDrafts((drafts) => drafts.map((each, place) => (place === index ? change(each) : each))),
    [index],
  );
  const setSourceOptions = useCallback(
    (options: ImportFileOptions) => {
      if (!draft) return;
      try {
        const next = withOptions(draft, options);
        changeDraft(() => next);
      } catch (failure) {
        if (!(failure instanceof ImportFileError)) throw failure;
        setFaults([{ name: draft.source.name, fault: failure.code }]);
        setPhase("source");
      }
    },
    [draft, changeDraft],
  );
  const setPlan = useCallback(
    (plan: ImportPlan) => changeDraft((draft) => ({ ...draft, plan })),
    [changeDraft],
  );
  const setLayout = useCallback(
    (field: PivotField | null) =>
      changeDraft((draft) => ({
        ...draft,
        plan: withPivot(draft.source, draft.context.known, draft.plan, field),
      })),
    [changeDraft],
  );

  const goToPhase = useCallback((next: ImportPhase) => {
    setError(null);
    setPhase(next);
  }, []);
  const confirmColumns = useCallback(() => {
    changeDraft((draft) => ({ ...draft, isConfirmed: true }));
    goToPhase("preview");
  }, [changeDraft, goToPhase]);
  const goToNextFile = useCallback(
    () => whileReading(draft?.source.name ?? "", (signal) => goOn(drafts, index + 1, signal)),
    [whileReading, goOn, draft, drafts, index],
  );
  const reviewFile = useCallback(
    (place: number) => {
      setIndex(place);
      goToPhase("preview");
    },
    [goToPhase],
  );
  const removeFile = useCallback((place: number) => {
    setDrafts((drafts) => drafts.filter((_, each) => each !== place));
    setIndex(0);
  }, []);
  /** Goes back from the columns: to the rows of the file before, or to the sources. */
  const goBack = useCallback(() => {
    if (index === 0) goToPhase("source");
    else reviewFile(index - 1);
  }, [index, goToPhase, reviewFile]);

  const startImport = useCallback(async () => {
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setProgress({ step: "read", done: 0, total: 0 });
    setPhase("working");
    try {
      const options = { today: todayHere(), signal: controller.signal, onProgress: setProgress };
      setReport(await importFiles(drafts, options));
      setPhase("done");
      clearDrafts();
    } catch (failure) {
      setError(failure);
      setPhase(drafts.length > 1 ? "summary" : "preview");
    }
  }, [drafts, clearDrafts]);

  const cancel = useCallback(() => abort.current?.abort(), []);
  const startOver = useCallback(() => {
    setDrafts([]);
    setInputs([]);
    setFaults([]);
    setIndex(0);
    setReport(null);
    setRunNumber((runNumber) => runNumber + 1);
    goToPhase("source");
  }, [goToPhase]);

  const reviewed = useMemo(
    () => (phase === "summary" ? drafts : phase === "preview" && draft ? [draft] : NO_DRAFTS),
    [phase, drafts, draft],
  );
  const reviews = useReviews(reviewed, setError);
  return {
    ...{
      phase,
      runNumber,
      fileCount,
      faults,
      unchosen,
      drafts,
      index,
      draft,
      reading,
      progress,
      report,
      error,
      reviews,
    },
    ...{ pasted, readSources, choosePart, setSourceOptions, setLayout, setPlan },
    ...{
      goToPhase,
      confirmColumns,
      goToNextFile,
      goBack,
      reviewFile,
      removeFile,
      startImport,
      cancel,
      startOver,
    },
  };
}

const NO_DRAFTS: readonly ImportDraft[] = [];

/** Reviews of files. */
export interface ShownReviews {
  readonly reviews: readonly ImportReview[];
  /** whether they are those of the current choices; new ones are being computed if not */
  readonly isCurrent: boolean;
}

/**
 * The reviews of files; null until the first are computed. Recomputed after every change of the drafts; until then the
 * earlier ones stay, so that controls keep the focus.
 */
function useReviews(drafts: readonly ImportDraft[], onError: (error: unknown) => void): ShownReviews | null {
  const [found, setFound] = useState<{
    readonly drafts: readonly ImportDraft[];
    readonly reviews: readonly ImportReview[];
  } | null>(null);
  useEffect(() => {
    const [first] = drafts;
    if (!first) return;
    const controller = new AbortController();
    reviewFiles(drafts, first.context, { today: todayHere(), signal: controller.signal }).then(
      (reviews) => {
        if (!controller.signal.aborted) setFound({ drafts, reviews });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) onError(error);
      },
    );
    return () => controller.abort();
  }, [drafts, onError]);
  const isSame =
    drafts.length > 0 &&
    found?.drafts.length === drafts.length &&
    found.drafts.every(({ source }, place) => source === drafts[place]?.source);
  return found && isSame ? { reviews: found.reviews, isCurrent: found.drafts === drafts } : null;
}
