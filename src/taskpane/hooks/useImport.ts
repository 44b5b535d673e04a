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
import { useImportDraft, type RememberedColumns } from "./useImportDraft";

/** The phases of an import: choose a source, map its columns, preview the rows, import, result. */
export type ImportPhase = "source" | "columns" | "preview" | "working" | "done";
/** Why a file cannot be imported at all. */
export type SourceError = "empty" | "binary" | "tooLarge" | "noRows";

/** A file or pasted cells, before they are parsed. */
export type ImportInput =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/** A parsed source, with its encoding and the mapping of its columns. */
export interface ImportDraft {
  readonly input: ImportInput;
  readonly encoding: Encoding;
  readonly source: ImportSource;
  readonly headers: readonly string[];
  readonly context: ImportContext;
  readonly plan: ImportPlan;
  /** whether the plan was remembered from an earlier file with the same columns */
  readonly isRemembered: boolean;
}

/** The parsing options of a source that the user may change. */
export interface SourceOptions {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly header?: number;
}

/** A file is read into memory completely. */
const MAX_FILE_BYTES = 50_000_000;

/** Imports figures step by step; going back a step keeps the choices. */
export function useImport() {
  const [phase, setPhase] = useState<ImportPhase>("source");
  const [sourceError, setSourceError] = useState<SourceError | null>(null);
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const [runNumber, setRunNumber] = useState(0);
  const [isReading, setReading] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const { pasted, remembered, rememberColumns, clearDrafts } = useImportDraft();
  useEffect(() => {
    if (draft) rememberColumns(draft);
  }, [draft, rememberColumns]);

  /** Parses a source, reads the workbook's vocabulary, and guesses the mapping of the columns. */
  const readSource = useCallback(
    async (input: ImportInput) => {
      setError(null);
      setSourceError(sourceErrorOf(input));
      if (sourceErrorOf(input)) return;
      setReading(true);
      try {
        const encoding = "bytes" in input ? guessEncoding(input.bytes) : "utf-8";
        const rememberedColumns = remembered.current;
        const source =
          rememberedSource(input, encoding, rememberedColumns) ?? sourceFrom(input, encoding, {});
        if (sampleOf(source, 1).length === 0) return setSourceError("noRows");
        const context = await readImportContext();
        const choices = rememberedColumns ? [rememberedColumns, ...context.remembered] : context.remembered;
        setDraft(importDraftOf(input, encoding, source, { ...context, remembered: choices }));
        setPhase("columns");
      } catch (failure) {
        setError(failure);
      } finally {
        setReading(false);
      }
    },
    [remembered],
  );

  const setSourceOptions = useCallback((options: SourceOptions) => {
    setDraft((draft) => {
      if (!draft) return draft;
      const encoding = options.encoding ?? draft.encoding;
      const { separator, header } = draft.source;
      // With another separator the header may be in another row.
      const unchanged = options.separator === undefined ? { separator, header } : {};
      return importDraftOf(
        draft.input,
        encoding,
        sourceFrom(draft.input, encoding, { ...unchanged, ...options }),
        draft.context,
      );
    });
  }, []);
  const setPlan = useCallback((plan: ImportPlan) => setDraft((draft) => draft && { ...draft, plan }), []);
  const setLayout = useCallback((field: PivotField | null) => {
    setDraft((draft) => {
      if (!draft) return draft;
      return { ...draft, plan: withPivot(draft.source, draft.context.known, draft.plan, field) };
    });
  }, []);

  const startImport = useCallback(async () => {
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
      clearDrafts();
    } catch (failure) {
      setError(failure);
      setPhase("preview");
    }
  }, [draft, clearDrafts]);

  const cancel = useCallback(() => abort.current?.abort(), []);
  const goToPhase = useCallback((next: ImportPhase) => {
    setError(null);
    setPhase(next);
  }, []);
  const startOver = useCallback(() => {
    setDraft(null);
    setReport(null);
    setRunNumber((runNumber) => runNumber + 1);
    goToPhase("source");
  }, [goToPhase]);

  const preview = usePreview(phase === "preview" ? draft : null, setError);
  return {
    ...{ phase, runNumber, sourceError, draft, isReading, progress, report, error, preview },
    pasted,
    ...{ readSource, setSourceOptions, setLayout, setPlan, startImport, cancel, goToPhase, startOver },
  };
}

/** A preview of an import. */
interface ShownPreview {
  readonly preview: ImportPreview;
  /** whether it is the one of the current choices; a new one is being computed if not */
  readonly isCurrent: boolean;
}

/**
 * The preview of an import; null until the first is computed. Recomputed after every change of the draft; until then the
 * earlier one stays, so that controls keep the focus.
 */
function usePreview(draft: ImportDraft | null, onError: (error: unknown) => void): ShownPreview | null {
  const [found, setFound] = useState<{ draft: ImportDraft; preview: ImportPreview } | null>(null);
  useEffect(() => {
    if (!draft) return;
    const controller = new AbortController();
    previewImport(draft.source, draft.plan, draft.context, {
      today: today(),
      signal: controller.signal,
    }).then(
      (preview) => {
        if (!controller.signal.aborted) setFound({ draft, preview });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) onError(error);
      },
    );
    return () => controller.abort();
  }, [draft, onError]);
  if (!draft || found?.draft.source !== draft.source) return null;
  return { preview: found.preview, isCurrent: found.draft === draft };
}

function sourceErrorOf(input: ImportInput): SourceError | null {
  if (!("bytes" in input)) return null;
  if (input.bytes.length > MAX_FILE_BYTES) return "tooLarge";
  if (input.bytes.length === 0) return "empty";
  return isBinary(input.bytes) ? "binary" : null;
}

function sourceFrom(input: ImportInput, encoding: Encoding, options: SourceOptions): ImportSource {
  return sourceOf(input.name, "bytes" in input ? decode(input.bytes, encoding) : input.text, options);
}

/** The source parsed with the remembered options, if its captions are still the same. */
function rememberedSource(
  input: ImportInput,
  encoding: Encoding,
  remembered: RememberedColumns | null,
): ImportSource | null {
  if (!remembered) return null;
  const source = sourceFrom(input, encoding, remembered);
  return captionsKey(captionsOf(source)) === remembered.captions ? source : null;
}

function importDraftOf(
  input: ImportInput,
  encoding: Encoding,
  source: ImportSource,
  context: ImportContext,
): ImportDraft {
  const headers = captionsOf(source);
  const guessed = guessPlan(source, context.known);
  const plan = withRemembered(source, guessed, context.remembered);
  return { input, encoding, source, headers, context, plan, isRemembered: plan !== guessed };
}

/** Today's date in the user's time zone. */
function today(): string {
  const now = new Date();
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
