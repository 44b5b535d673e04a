import { useCallback, useEffect, useRef, useState } from "react";
import {
  captionsKey,
  importObservations,
  readImportContext,
  previewImport,
  withRemembered,
  type ImportContext,
  type ImportProgress,
  type ImportReport,
  type ImportPreview,
} from "../../excel/import";
import { decode, guessEncoding, isBinary, type Encoding } from "../../model/import/decode";
import type { PivotField } from "../../model/import/fields";
import { guessPlan, withPivot } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import type { Separator } from "../../model/import/rows";
import { captionsOf, sampleOf, sourceOf, type ImportSource } from "../../model/import/source";
import { useImportDraft, type KeptColumns } from "./useImportDraft";

/** Where an import stands: choosing figures, then their columns, then looking at the rows; the work; its result. */
export type ImportPhase = "source" | "columns" | "preview" | "working" | "done";
/** Why a file cannot be taken at all. */
export type SourceFault = "empty" | "binary" | "tooLarge" | "noRows";

/** What a file or pasted cells are before they are taken apart. */
export type ImportInput =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/** A source, how its letters are read, and what its columns are taken for. */
export interface Draft {
  readonly input: ImportInput;
  readonly encoding: Encoding;
  readonly source: ImportSource;
  readonly captions: readonly string[];
  readonly basis: ImportContext;
  readonly plan: ImportPlan;
  /** whether the plan is the one that was chosen for such a file before */
  readonly isRemembered: boolean;
}

/** What of a source's form a person may change. */
export interface SourceForm {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly header?: number;
}

/** Memory holds a file whole. */
const LARGEST_FILE = 50_000_000;

/** Takes figures in step by step; whatever was chosen is kept when one goes back a step. */
export function useImport() {
  const [phase, setPhase] = useState<ImportPhase>("source");
  const [fault, setFault] = useState<SourceFault | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [round, setRound] = useState(0);
  const [isReading, setReading] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const { pasted, chosen, keepColumns, drop } = useImportDraft();
  useEffect(() => {
    if (draft) keepColumns(draft);
  }, [draft, keepColumns]);

  /** Reads what the workbook knows, and guesses what the columns are. */
  const begin = useCallback(
    async (input: ImportInput) => {
      setError(null);
      setFault(faultOf(input));
      if (faultOf(input)) return;
      setReading(true);
      try {
        const encoding = "bytes" in input ? guessEncoding(input.bytes) : "utf-8";
        const kept = chosen.current;
        const source = asBefore(input, encoding, kept) ?? sourceFrom(input, encoding, {});
        if (sampleOf(source, 1).length === 0) return setFault("noRows");
        const basis = await readImportContext();
        const remembered = kept ? [kept, ...basis.remembered] : basis.remembered;
        setDraft(draftOf(input, encoding, source, { ...basis, remembered }));
        setPhase("columns");
      } catch (failure) {
        setError(failure);
      } finally {
        setReading(false);
      }
    },
    [chosen],
  );

  const setForm = useCallback((form: SourceForm) => {
    setDraft((draft) => {
      if (!draft) return draft;
      const encoding = form.encoding ?? draft.encoding;
      const { separator, header } = draft.source;
      // Another separator makes other rows, of which another may be the captions.
      const kept = form.separator === undefined ? { separator, header } : {};
      return draftOf(
        draft.input,
        encoding,
        sourceFrom(draft.input, encoding, { ...kept, ...form }),
        draft.basis,
      );
    });
  }, []);
  const setPlan = useCallback((plan: ImportPlan) => setDraft((draft) => draft && { ...draft, plan }), []);
  const setLayout = useCallback((field: PivotField | null) => {
    setDraft((draft) => {
      if (!draft) return draft;
      return { ...draft, plan: withPivot(draft.source, draft.basis.known, draft.plan, field) };
    });
  }, []);

  const run = useCallback(async () => {
    if (!draft) return;
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setProgress({ step: "read", done: 0, total: 0 });
    setPhase("working");
    try {
      const { source, plan } = draft;
      const options = { today: today(), signal: controller.signal, onProgress: setProgress };
      setReport(await importObservations(source, plan, options));
      setPhase("done");
      drop();
    } catch (failure) {
      setError(failure);
      setPhase("preview");
    }
  }, [draft, drop]);

  const cancel = useCallback(() => abort.current?.abort(), []);
  const open = useCallback((next: ImportPhase) => {
    setError(null);
    setPhase(next);
  }, []);
  const again = useCallback(() => {
    setDraft(null);
    setReport(null);
    setRound((round) => round + 1);
    open("source");
  }, [open]);

  const looked = useSurvey(phase === "preview" ? draft : null, setError);
  return {
    ...{ phase, round, fault, draft, isReading, progress, report, error, survey: looked },
    pasted,
    ...{ begin, setForm, setLayout, setPlan, run, cancel, open, again },
  };
}

/** What an import of a draft would do; null while it is being found out, which begins anew with every change. */
function useSurvey(draft: Draft | null, onError: (error: unknown) => void): ImportPreview | null {
  const [found, setFound] = useState<{ draft: Draft; survey: ImportPreview } | null>(null);
  useEffect(() => {
    if (!draft) return;
    const controller = new AbortController();
    previewImport(draft.source, draft.plan, draft.basis, { today: today(), signal: controller.signal }).then(
      (survey) => {
        if (!controller.signal.aborted) setFound({ draft, survey });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) onError(error);
      },
    );
    return () => controller.abort();
  }, [draft, onError]);
  return found && found.draft === draft ? found.survey : null;
}

function faultOf(input: ImportInput): SourceFault | null {
  if (!("bytes" in input)) return null;
  if (input.bytes.length > LARGEST_FILE) return "tooLarge";
  if (input.bytes.length === 0) return "empty";
  return isBinary(input.bytes) ? "binary" : null;
}

function sourceFrom(input: ImportInput, encoding: Encoding, form: SourceForm): ImportSource {
  return sourceOf(input.name, "bytes" in input ? decode(input.bytes, encoding) : input.text, form);
}

/** The source as its form was chosen before, where its captions are still the same. */
function asBefore(input: ImportInput, encoding: Encoding, kept: KeptColumns | null): ImportSource | null {
  if (!kept) return null;
  const source = sourceFrom(input, encoding, kept);
  return captionsKey(captionsOf(source)) === kept.captions ? source : null;
}

function draftOf(input: ImportInput, encoding: Encoding, source: ImportSource, basis: ImportContext): Draft {
  const captions = captionsOf(source);
  const guessed = guessPlan(source, basis.known);
  const plan = withRemembered(source, guessed, basis.remembered);
  return { input, encoding, source, captions, basis, plan, isRemembered: plan !== guessed };
}

/** The day of the person's own clock. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
