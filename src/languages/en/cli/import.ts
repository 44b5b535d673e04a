import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What `import` says. */
const texts = {
  summary:
    "Imports partners’ files of figures into a copy of a workbook; says first what is taken and what is not.",
  workbook: "WORKBOOK.xlsx",
  file: "FILE",
  answersFile: "ANSWERS.json",
  answers: "answers to what the files leave open, by the ids of the questions",
  outFile: "WORKBOOK2.xlsx",
  out: "the workbook to write, with the figures; without it nothing is written",
  counts: (taken: number, alreadyThere: number, aside: number) =>
    `${count(taken, "figure", "figures")} to write, ${count(alreadyThere, "figure", "figures")} already there, ${count(aside, "figure", "figures")} set aside.`,
  asks: (file: string, id: string, question: string) => `${file}: ${question} (“${id}” in the answers)`,
  unknown: (id: string, rows: number, suggestion: string | null) =>
    `The workbook lacks “${id}” (${count(rows, "row", "rows")}).${suggestion === null ? "" : ` Did you mean “${suggestion}”?`}`,
  reason: (place: string, message: string) => `Line ${place}: ${message}`,
  more: (reasons: number) => `and ${count(reasons, "more reason", "more reasons")}`,
  written: (path: string) => `Written: ${path}.`,
  nothingWritten: "Nothing was written: add --out to write a workbook.",
  questionsOpen: (questions: number) =>
    `Nothing was written: ${count(questions, "question is", "questions are")} open. Answer them with --answers.`,
  unknownAnswer: (id: string, answer: string, choices: string) =>
    `“${answer}” is no answer to “${id}”. Choose one of: ${choices}.`,
  answersFaulty: (path: string) =>
    `${path} is no file of answers. It holds one JSON object: the id of each question, and the answer as a text.`,
};

export default texts;
