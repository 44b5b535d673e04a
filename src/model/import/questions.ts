/** What a person has to say before anything of a file is taken. */
import type { Language } from "../../languages";
import { IMPORT_QUESTIONS_TEXTS } from "../../languages/texts/importQuestions";
import { elementAt } from "../collections";
import { FormattedDetails } from "../issues/formattedDetails";
import type { Details } from "../issues/issue";
import { truncate } from "../text/normalizeText";
import { explainsUsedMark } from "./legends";
import { holdsNumbers, valueCaption, type Field } from "./fields";
import { isSubmissionMetadata, isFormExport } from "./formExport";
import { announcesGoals, isNoteOfCumulation, isSheetOfGoals } from "./figureKinds";
import { ambiguousFormats, missingFields, withPivot, withUse } from "./guess";
import { isMarkedNumber } from "./numbers";
import { namesPeriod } from "./periods";
import type { ImportPlan, SameKeyChoice } from "./plan";
import type { SeparatingColumn } from "./rowClassifier";
import { captionsOf, isCellSource, notesBelow, sampleOf, titlesOf, type ImportSource } from "./source";
import type { ImportVocabulary } from "./words";

/** The kinds of questions and answers; each language has a text for each. */
type QuestionKind = keyof typeof IMPORT_QUESTIONS_TEXTS.en.questions;
type AnswerKind = keyof typeof IMPORT_QUESTIONS_TEXTS.en.answers;

export interface ImportAnswer {
  /** stable within the question: "column 3", "North Clinic", "multiply" */
  readonly id: string;
  readonly kind: AnswerKind;
  readonly details: Details;
  /** the plan after this answer */
  readonly plan: ImportPlan;
}

export interface ImportQuestion {
  /** stable: its kind, or "column 4" for a column in which rows differ */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly details: Details;
  readonly answers: readonly ImportAnswer[];
  /** the plan after an answer in a person's own words, such as a period; undefined if there is none */
  readonly planFor?: (text: string) => ImportPlan;
}

/** What the rows of a file leave open. */
export interface OpenInRows {
  /** what says that figures are in thousands or the like */
  readonly scaleSaid: Details | undefined;
  readonly separatingColumns: readonly SeparatingColumn[];
}

/** How many rows are looked at for columns that may hold what is missing. */
const SAMPLE_ROWS = 100;
/** How many texts of a column may be chosen alone. */
const MAX_ONLY = 8;

/**
 * The open questions about a file read by a plan, in the order in which they are best answered. Those about its rows come
 * once it is known what the columns are.
 */
export function questionsOf(
  source: ImportSource,
  plan: ImportPlan,
  known: ImportVocabulary,
  { scaleSaid, separatingColumns }: OpenInRows,
): readonly ImportQuestion[] {
  const missing = missingFields(plan).map((field) => missingQuestion(field, source, plan, known));
  if (missing.length > 0) return missing;
  const [separating] = separatingColumns.filter(
    ({ column }) => valueCaption(elementAt(captionsOf(source), column)) !== "other",
  );
  return [
    ...formatQuestions(source, plan),
    ...(plan.areResults === null ? titlesOfGoals(source).slice(0, 1) : []).map((title) =>
      resultsQuestion(plan, title),
    ),
    ...(scaleSaid && plan.scale === null ? [scaleQuestion(plan, scaleSaid)] : []),
    ...(separating ? [sameKeyQuestion(source, plan, separating)] : []),
  ];
}

type Missing = ReturnType<typeof missingFields>[number];

function missingQuestion(
  field: Missing,
  source: ImportSource,
  plan: ImportPlan,
  known: ImportVocabulary,
): ImportQuestion {
  const columns = candidates(source, plan, field).map((index) =>
    columnAnswer(source, index, withUse(source, plan, index, field)),
  );
  const withConstant = (constant: Partial<ImportPlan["constants"]>): ImportPlan => ({
    ...plan,
    constants: { ...plan.constants, ...constant },
  });
  const names =
    field === "indicator"
      ? known.indicators.map(({ code, name }) =>
          nameAnswer(code, `${code} – ${name}`, withConstant({ indicator: code })),
        )
      : field === "partner"
        ? known.partners.map((name) => nameAnswer(name, name, withConstant({ partner: name })))
        : [];
  return {
    id: field,
    kind: field,
    details: {},
    answers: [
      ...columns,
      ...names,
      ...(field === "value" ? groupsAnswer(source, plan, known, columns.length) : []),
    ],
    ...(field === "period" && { planFor: (period: string) => withConstant({ period }) }),
  };
}

/** The answer that the columns of figures are groups, where there are several. */
function groupsAnswer(
  source: ImportSource,
  plan: ImportPlan,
  known: ImportVocabulary,
  columns: number,
): readonly ImportAnswer[] {
  if (columns < 2) return [];
  const asGroups = withPivot(source, known, plan, "group");
  const isWide = asGroups.columns.filter((use) => use === "figures").length > 1;
  return isWide ? [{ id: "groups", kind: "groupColumns", details: {}, plan: asGroups }] : [];
}

function nameAnswer(id: string, name: string, plan: ImportPlan): ImportAnswer {
  return { id, kind: "name", details: { name: truncate(name) }, plan };
}

function columnAnswer(source: ImportSource, index: number, plan: ImportPlan): ImportAnswer {
  return { id: columnId(index), kind: "column", details: columnDetails(source, index), plan };
}

/** "column 4", as a spreadsheet counts. */
function columnId(index: number): string {
  return `column ${index + 1}`;
}

function columnDetails(source: ImportSource, index: number): Details {
  return { caption: truncate(captionsOf(source)[index] ?? ""), column: index + 1 };
}

/** The columns without a use that may hold a field. */
function candidates(source: ImportSource, plan: ImportPlan, field: Missing): readonly number[] {
  const rows = sampleOf(source, SAMPLE_ROWS);
  const captions = captionsOf(source);
  const isForm = isFormExport(captions);
  const fits = (cell: string) => {
    if (field === "period") return namesPeriod(cell);
    return holdsNumbers(field) === isMarkedNumber(cell);
  };
  return plan.columns.flatMap((use, index) => {
    const cells = rows.map(({ cells }) => (cells[index] ?? "").trim()).filter((cell) => cell !== "");
    return use === null && !(isForm && isSubmissionMetadata(captions[index] ?? "")) && cells.some(fits)
      ? [index]
      : [];
  });
}

/** The questions about numbers and dates that can be read in two ways, unless a person has confirmed how. */
function formatQuestions(source: ImportSource, plan: ImportPlan): readonly ImportQuestion[] {
  const open = ambiguousFormats(source, plan);
  const question = (
    id: Format,
    answers: readonly (readonly [string, AnswerKind, Partial<ImportPlan>])[],
  ) => ({
    id,
    kind: id,
    details: {},
    answers: answers.map(([answer, kind, change]) => ({
      id: answer,
      kind,
      details: {},
      plan: { ...plan, ...change, confirmed: [...plan.confirmed, id] },
    })),
  });
  return [
    ...(open.decimals
      ? [
          question("decimals", [
            [".", "point", { decimals: "." }],
            [",", "comma", { decimals: "," }],
          ]),
        ]
      : []),
    ...(open.dayOrder
      ? [
          question("dayOrder", [
            ["dayFirst", "dayFirst", { dayOrder: "dayFirst" }],
            ["monthFirst", "monthFirst", { dayOrder: "monthFirst" }],
          ]),
        ]
      : []),
    ...(open.yearPairs === true
      ? [
          question("yearPairs", [
            ["months", "months", { yearPairs: "months" }],
            ["years", "years", { yearPairs: "years" }],
          ]),
        ]
      : []),
  ].filter(({ id }) => !plan.confirmed.includes(id));
}

type Format = Extract<QuestionKind, "decimals" | "dayOrder" | "yearPairs">;

/** The titles, the name of the sheet and the notes that say that figures are no results of single periods. */
function titlesOfGoals(source: ImportSource): readonly string[] {
  const titles = titlesOf(source);
  const [whole] = [titles.join(", ")].filter(announcesGoals);
  const found = titles.filter(announcesGoals);
  return [
    // A comma may split a title: "since 2020, as of each date".
    ...(found.length > 0 || whole === undefined ? found : [whole]),
    ...(isCellSource(source) && isSheetOfGoals(source.sheet) ? [source.sheet] : []),
    ...notesBelow(source).filter((note) => isNoteOfCumulation(note) && !explainsUsedMark(note, source)),
  ];
}

function resultsQuestion(plan: ImportPlan, title: string): ImportQuestion {
  return {
    id: "results",
    kind: "results",
    details: { title: truncate(title) },
    answers: [
      { id: "results", kind: "results", details: {}, plan: { ...plan, areResults: true } },
      { id: "noResults", kind: "noResults", details: {}, plan: { ...plan, areResults: false } },
    ],
  };
}

function scaleQuestion(plan: ImportPlan, said: Details): ImportQuestion {
  return {
    id: "scale",
    kind: "scale",
    details: said,
    answers: (["multiply", "asIs"] as const).map((scale) => ({
      id: scale,
      kind: scale,
      details: {},
      plan: { ...plan, scale },
    })),
  };
}

function sameKeyQuestion(
  source: ImportSource,
  plan: ImportPlan,
  { column, texts, keys }: SeparatingColumn,
): ImportQuestion {
  const chosen = (choice: SameKeyChoice): ImportPlan => ({
    ...plan,
    sameKey: { ...plan.sameKey, [column]: choice },
  });
  const asGroup = withUse(source, plan, column, "group" satisfies Field);
  return {
    id: columnId(column),
    kind: "sameKey",
    details: { ...columnDetails(source, column), keys, texts: truncate(texts.join(", ")) },
    answers: [
      { id: "group", kind: "group", details: {}, plan: asGroup },
      { id: "addUp", kind: "addUp", details: {}, plan: chosen("addUp") },
      ...texts
        .filter((text) => text !== "")
        .slice(0, MAX_ONLY)
        .map((text): ImportAnswer => ({
          id: `only ${text}`,
          kind: "only",
          details: { text: truncate(text) },
          plan: chosen({ only: text }),
        })),
      { id: "setAside", kind: "setAside", details: {}, plan: chosen("setAside") },
    ],
  };
}

/** A question as a sentence. */
export function questionText(
  { kind, details }: Pick<ImportQuestion, "kind" | "details">,
  language: Language,
): string {
  return IMPORT_QUESTIONS_TEXTS[language].questions[kind](new FormattedDetails(details, language, "import"));
}

/** An answer as a person chooses it. */
export function answerText(
  { kind, details }: Pick<ImportAnswer, "kind" | "details">,
  language: Language,
): string {
  return IMPORT_QUESTIONS_TEXTS[language].answers[kind](new FormattedDetails(details, language, "import"));
}
