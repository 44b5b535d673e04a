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
import {
  ImportFileError,
  openImportFile,
  readOpenedFile,
  type FileReading,
  type ImportFile,
  type ImportFileFault,
  type ImportFileOptions,
  type PartChoice,
} from "../../importFiles";
import { todayHere } from "../../model/days";
import type { PivotField } from "../../model/import/fields";
import { guessPlan, withPivot } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import { captionsOf, sampleOf, sourceOf, type ImportSource } from "../../model/import/source";
import { useImportDraft, type RememberedColumns } from "./useImportDraft";

/** The phases of an import: choose a source, map its columns, preview the rows, import, result. */
export type ImportPhase = "source" | "columns" | "preview" | "working" | "done";
/** A file or pasted cells, before they are opened. */
export type ImportInput =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/** An opened file, or pasted cells. */
type OpenedInput = ImportFile | PastedCells;

interface PastedCells {
  readonly kind: "pasted";
  readonly name: string;
  readonly text: string;
}

/** A workbook of which a sheet or table has to be chosen. */
export interface UnchosenWorkbook {
  readonly file: ImportFile;
  readonly reading: Extract<FileReading, { readonly kind: "workbook" }>;
}

/** A parsed source, with the mapping of its columns. */
export interface ImportDraft {
  readonly opened: OpenedInput;
  /** what a person said of the file */
  readonly options: ImportFileOptions;
  readonly reading: FileReading | PastedReading;
  readonly source: ImportSource;
  readonly headers: readonly string[];
  readonly context: ImportContext;
  readonly plan: ImportPlan;
  /** whether the plan was remembered from an earlier file with the same columns */
  readonly isRemembered: boolean;
}

interface PastedReading {
  readonly kind: "pasted";
  readonly source: ImportSource;
}

/** Imports figures step by step; going back a step keeps the choices. */
export function useImport() {
  const [phase, setPhase] = useState<ImportPhase>("source");
  const [sourceError, setSourceError] = useState<ImportFileFault | null>(null);
  const [unchosen, setUnchosen] = useState<UnchosenWorkbook | null>(null);
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

  /** Reads an opened source and the workbook's vocabulary, and guesses the mapping of the columns. */
  const readOpened = useCallback(
    async (opened: OpenedInput, options: ImportFileOptions) => {
      const rememberedColumns = remembered.current;
      const reading = rememberedReading(opened, rememberedColumns) ?? read(opened, options);
      if (opened.kind === "workbook" && reading.kind === "workbook" && !reading.source)
        return setUnchosen({ file: opened, reading });
      if (!reading.source || sampleOf(reading.source, 1).length === 0) throw new ImportFileError("noRows");
      const context = await readImportContext();
      const choices = rememberedColumns ? [rememberedColumns, ...context.remembered] : context.remembered;
      setDraft(importDraftOf(opened, options, reading, { ...context, remembered: choices }));
      setUnchosen(null);
      setPhase("columns");
    },
    [remembered],
  );
  /** Does work on a source, and reports why that failed: at the file for what is wrong with it. */
  const whileReading = useCallback(async (work: () => Promise<void>) => {
    setError(null);
    setSourceError(null);
    setReading(true);
    try {
      await work();
    } catch (failure) {
      if (failure instanceof ImportFileError) setSourceError(failure.code);
      else setError(failure);
    } finally {
      setReading(false);
    }
  }, []);
  const readSource = useCallback(
    (input: ImportInput) =>
      whileReading(async () => {
        setUnchosen(null);
        await readOpened(await open(input), {});
      }),
    [whileReading, readOpened],
  );
  const choosePart = useCallback(
    ({ file }: UnchosenWorkbook, part: PartChoice) => whileReading(() => readOpened(file, { part })),
    [whileReading, readOpened],
  );

  const setSourceOptions = useCallback(
    (options: ImportFileOptions) => {
      if (!draft) return;
      try {
        setDraft(withOptions(draft, options));
      } catch (failure) {
        if (!(failure instanceof ImportFileError)) throw failure;
        setSourceError(failure.code);
        setPhase("source");
      }
    },
    [draft],
  );
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
      const options = { today: todayHere(), signal: controller.signal, onProgress: setProgress };
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
    setUnchosen(null);
    setReport(null);
    setRunNumber((runNumber) => runNumber + 1);
    goToPhase("source");
  }, [goToPhase]);

  const preview = usePreview(phase === "preview" ? draft : null, setError);
  return {
    ...{ phase, runNumber, sourceError, unchosen, draft, isReading, progress, report, error, preview },
    pasted,
    ...{
      readSource,
      choosePart,
      setSourceOptions,
      setLayout,
      setPlan,
      startImport,
      cancel,
      goToPhase,
      startOver,
    },
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
      today: todayHere(),
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

async function open(input: ImportInput): Promise<OpenedInput> {
  return "bytes" in input ? openImportFile(input.name, input.bytes) : { kind: "pasted", ...input };
}

function read(opened: OpenedInput, options: ImportFileOptions): FileReading | PastedReading {
  if (opened.kind !== "pasted") return readOpenedFile(opened, options);
  return { kind: "pasted", source: sourceOf(opened.name, opened.text, options) };
}

/** A text read with the remembered options, if its captions are still the same. */
function rememberedReading(
  opened: OpenedInput,
  remembered: RememberedColumns | null,
): FileReading | PastedReading | null {
  if (!remembered || opened.kind === "workbook") return null;
  const { separator, header } = remembered;
  const reading = read(opened, { separator, header });
  if (!reading.source) return null;
  return captionsKey(captionsOf(reading.source)) === remembered.captions ? reading : null;
}

/** The draft read with other options. Throws an ImportFileError. */
function withOptions(draft: ImportDraft, changed: ImportFileOptions): ImportDraft {
  const { opened, source, context, plan } = draft;
  // With another separator or sheet, or without what is hidden, the captions may be in another row.
  const keepsRows =
    changed.separator === undefined && changed.part === undefined && changed.hidden === undefined;
  const { separator, header } = source;
  const kept = keepsRows ? { separator, header } : { header: undefined };
  const options = { ...draft.options, ...kept, ...changed };
  const next = importDraftOf(opened, options, read(opened, options), context);
  // The answer to a question about rows is no reason to forget what was said of the columns.
  const isSame = changed.hidden !== undefined && next.headers.join("\n") === draft.headers.join("\n");
  return isSame ? { ...next, plan } : next;
}

function importDraftOf(
  opened: OpenedInput,
  options: ImportFileOptions,
  reading: FileReading | PastedReading,
  context: ImportContext,
): ImportDraft {
  const { source } = reading;
  if (!source) throw new ImportFileError("noRows");
  const headers = captionsOf(source);
  const guessed = guessPlan(source, context.known);
  const plan = withRemembered(source, guessed, context.remembered);
  return { opened, options, reading, source, headers, context, plan, isRemembered: plan !== guessed };
}
