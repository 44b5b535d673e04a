import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What `translate` says. */
const texts = {
  summary:
    "Changes the language of a workbook, in a new file, to that of --lang: captions, words of lists, texts of the sheets. What people wrote stays.",
  outFile: "FILE2.xlsx",
  file: "FILE.xlsx",
  out: "the workbook in the other language to write; not needed with --dry-run",
  dryRun: "say what would be done, and write nothing",
  confirm: "take columns whose captions are unknown for what they seem to be",
  nothingToDo: "There is nothing to do: the workbook is in English.",
  plan: (columns: number, words: number) =>
    `The workbook is put into English: ${count(columns, "caption", "captions")}, and ${count(words, "cell with a word of a list", "cells with a word of a list")}.`,
  sheet: (from: string, to: string) => `The sheet “${from}” is called “${to}”.`,
  ownCaption: (caption: string) => `The caption “${caption}” is your own and stays.`,
  translated: (path: string) => `In English: ${path}.`,
};

export default texts;
