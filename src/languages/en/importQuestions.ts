import type { IssueDetails } from "../issueMessages";

type Message = (details: IssueDetails) => string;

/** What an import asks before it takes anything. */
const questions = {
  encoding: () => "Letters with accents look wrong. In what are the letters of the file written?",
  part: () => "Which sheet or table of the workbook holds the figures?",
  hidden: (details) =>
    `The sheet has hidden rows (${details.of("rows")}) and columns (${details.of("columns")}) with something in them. Do they count?`,
  indicator: () => "Which indicator are the figures of?",
  partner: () => "Which partner reported the figures?",
  period: () => "Which period are the figures of?",
  value: () => "Which column holds the figures that were reached?",
  figures: () => "Which columns hold the figures?",
  decimals: () => "The numbers can be read in two ways. What comes before the decimals?",
  dayOrder: () => "The dates can be read in two ways. Which comes first?",
  yearPairs: () => "What does “2009-10” mean in this file?",
  results: (details) =>
    `The title ${details.quoted("title")} is about targets, changes or cumulative figures. Are the figures below it results of their own periods?`,
  scale: (details) =>
    details.is("other", "")
      ? "The title above the table says that figures are in thousands or the like. Shall they be multiplied?"
      : `${details.quoted("other")} says ${details.quoted("part")}. Shall these figures be multiplied?`,
  sameKey: (details) =>
    `Rows of the same indicator, partner, period and group differ in the column ${details.quoted("caption")} (${details.of("texts")}). What are these rows?`,
} satisfies Readonly<Record<string, Message>>;

/** The answers. */
const answers = {
  encoding: (details) => details.of("name"),
  sheet: (details) => `The sheet ${details.quoted("name")}`,
  table: (details) => `The table ${details.quoted("name")}`,
  include: () => "Yes, include them",
  leaveOut: () => "No, leave them out",
  column: (details) =>
    details.is("caption", "") ? `Column ${details.of("column")}` : `The column ${details.quoted("caption")}`,
  name: (details) => details.of("name"),
  point: () => "a point: 12.5",
  comma: () => "a comma: 12,5",
  dayFirst: () => "the day: 31/12/2024",
  monthFirst: () => "the month: 12/31/2024",
  months: () => "a month: October 2009",
  years: () => "a year: from 2009 into 2010",
  results: () => "Yes, these are results",
  noResults: () => "No: set them aside",
  multiply: () => "Yes, write them in full",
  asIs: () => "No, the indicator counts in the same unit",
  group: () => "Groups: each row is a part, and none is the total",
  groupColumns: () => "Several: each column of figures is a group",
  addUp: () => "Parts of the total: add them up",
  only: (details) => `Take only the rows with ${details.quoted("text")}`,
  setAside: () => "I cannot say: set them aside",
} satisfies Readonly<Record<string, Message>>;

const texts = { questions, answers };

export default texts;
