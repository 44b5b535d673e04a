import { decode, possibleEncodings, type Encoding } from "../model/import/decode";
import type { Separator } from "../model/import/rows";
import { sampleOf, type ImportSource } from "../model/import/source";
import { ImportFileError } from "./ImportFileError";
import { openImportFile, type ImportFile, type TextFile, type WorkbookFile } from "./openImportFile";
import { hiddenIn, sheetSource, type HiddenCounts } from "./sheetSource";
import { textSource } from "./textSource";
import { partByDefault, rangeOf, type PartChoice, type WorkbookPart } from "./workbookParts";

/** What to do with hidden rows and columns. */
export const HIDDEN_CHOICES = ["include", "leaveOut"] as const;
export type HiddenChoice = (typeof HIDDEN_CHOICES)[number];

/** How a file is read, as far as a person says so. */
export interface ImportFileOptions {
  /** of a file of text */
  readonly encoding?: Encoding | undefined;
  /** of a file of text */
  readonly separator?: Separator | undefined;
  /** the 1-based row of the captions; 0 for none */
  readonly header?: number | undefined;
  /** the sheet or table of a workbook */
  readonly part?: PartChoice | undefined;
  /** of a workbook with hidden rows or columns */
  readonly hidden?: HiddenChoice | undefined;
}

/** What a person has to say before a file can be imported: the encoding of a text, the part of a workbook. */
type FileQuestion = "encoding" | "part" | "hidden";

/** A file as it is read with some options. */
export type FileReading = TextReading | WorkbookReading;

interface TextReading {
  readonly kind: "text";
  readonly source: ImportSource;
  readonly encoding: Encoding;
  /** the encodings between which a person has to choose, where letters look wrong */
  readonly possibleEncodings: readonly Encoding[];
  readonly questions: readonly FileQuestion[];
}

interface WorkbookReading {
  readonly kind: "workbook";
  /** the sheets and tables that can be read */
  readonly parts: readonly WorkbookPart[];
  /** the chosen one, or the only one that can be meant; undefined while a person has to choose */
  readonly part: WorkbookPart | undefined;
  /** what is hidden in that part */
  readonly hidden: HiddenCounts;
  /** what a person has not said yet; with a question left, nothing may be imported */
  readonly questions: readonly FileQuestion[];
  /** the rows, those that are hidden included unless they are left out; undefined without a part */
  readonly source: ImportSource | undefined;
}

/** Opens and reads a file in one go. Throws an ImportFileError, also if no row is below the captions. */
export async function readImportFile(
  name: string,
  bytes: Uint8Array,
  options: ImportFileOptions = {},
): Promise<FileReading> {
  const reading = readOpenedFile(await openImportFile(name, bytes), options);
  if (reading.source && sampleOf(reading.source, 1).length === 0) throw new ImportFileError("noRows");
  return reading;
}

/** Reads an open file with some options. Throws an ImportFileError if the sheet is too large. */
export function readOpenedFile(file: ImportFile, options: ImportFileOptions): FileReading {
  return file.kind === "text" ? readText(file, options) : readWorkbook(file, options);
}

function readText({ name, bytes, encoding: guessed }: TextFile, options: ImportFileOptions): TextReading {
  const { encoding = guessed, separator, header } = options;
  const source = textSource(name, decode(bytes, encoding), { separator, header });
  const possible = possibleEncodings(bytes);
  const isOpen = options.encoding === undefined && possible.length > 0;
  return {
    kind: "text",
    source,
    encoding,
    possibleEncodings: possible,
    questions: isOpen ? ["encoding"] : [],
  };
}

function readWorkbook(file: WorkbookFile, options: ImportFileOptions): WorkbookReading {
  const { name, cells, parts } = file;
  const { part: choice } = options;
  const part = choice
    ? parts.find(({ kind, name }) => kind === choice.kind && name === choice.name)
    : partByDefault(parts);
  const range = part && rangeOf(cells, part);
  if (!part || !range)
    return {
      kind: "workbook",
      parts,
      part: undefined,
      hidden: { rows: 0, columns: 0 },
      questions: ["part"],
      source: undefined,
    };
  const hidden = hiddenIn(range);
  const isOpen = options.hidden === undefined && hidden.rows + hidden.columns > 0;
  const source = sheetSource(name, range, {
    usesDates1904: cells.usesDates1904,
    includesHidden: options.hidden !== "leaveOut",
    header: options.header,
  });
  return { kind: "workbook", parts, part, hidden, questions: isOpen ? ["hidden"] : [], source };
}
