/** The group of a row: what the title of its section and its cells name. */
import { TEXT_LIMITS } from "../entities";
import { valueIssue } from "../issues/issue";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../rules/limits";
import { lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { truncate } from "../text/normalizeText";
import { isAnswer, namesSubtotal, valueCaption, wordForAges } from "./fields";
import { unusableText } from "./furtherFields";
import { groupBehindDate } from "./groupDates";
import { groupIn, isPartOfBefore } from "./keyLines";
import type { ValueRow } from "./layout";
import type { ImportPlan } from "./plan";
import type { Report, RowColumns } from "./rowColumns";
import { nameSamePart } from "./populationParts";
import type { KnownIndicator, WordMatcher } from "./words";

/** Reads the groups of rows. */
export class GroupReader {
  private readonly wordForAges: string;
  private readonly partsOfIndicators = new Map<string, boolean>();
  private readonly groupsOfTitles = new Map<string, string | undefined>();

  constructor(
    private readonly columns: RowColumns,
    private readonly plan: ImportPlan,
    private readonly words: WordMatcher,
    captions: readonly string[],
  ) {
    this.wordForAges = plan.pivot === "group" ? wordForAges(captions) : "";
  }

  /** The group that the title names, unless the indicator is about it itself, and the group cells, joined; a cell without letters, or that only answers its caption, is prefixed with that. */
  read({ cells, title = "" }: ValueRow, indicator: KnownIndicator | undefined, report: Report): string {
    const titled = this.groupOfTitle(title) ?? this.plan.titleGroup ?? "";
    const ofTitle = titled !== "" && indicator && this.isOf(indicator, titled) ? "" : titled;
    const ofCells = this.columns.groupCells(cells).map(({ word: cell, caption }) => {
      // In a wide file by groups, the caption of a figure is the group, or that of the value.
      const isWide = this.plan.pivot === "group" && caption === "";
      if (isWide && ["sure", "loose"].includes(valueCaption(cell))) return "";
      const part = isWide && isPartOfBefore(cell) ? (groupIn(cell) ?? cell) : cell;
      const word = cell === "" ? "" : (this.words.meaning("group", part, caption) ?? part);
      if (word === cell && namesSubtotal(cell))
        report("group", valueIssue("totalRow", { value: truncate(cell) }));
      const range = word === cell ? groupBehindDate(cell) : undefined;
      if (range !== undefined)
        report("group", valueIssue("groupIsDate", { value: truncate(cell), nearest: range }));
      const isClear = word === "" || (/\p{L}/u.test(word) && !isAnswer(word));
      return isClear ? word : `${caption || this.wordForAges} ${word}`.trim();
    });
    const group = [ofTitle, ...ofCells]
      .filter((part) => part !== "")
      .join(", ")
      .replace(/\s+/g, " ");
    report("group", lengthIssue(group, TEXT_LIMITS.groupName));
    report(
      "group",
      group === "" ? undefined : lookupKeyIssue(group, false, FORBIDDEN_FIRST_TYPED_CHARACTERS),
    );
    report("group", unusableText(group));
    return group;
  }

  /** Whether an indicator is about a part of the population itself; memoized. */
  private isOf(indicator: KnownIndicator, part: string): boolean {
    const key = `${indicator.code}\n${part}`;
    let isOf = this.partsOfIndicators.get(key);
    if (isOf === undefined) {
      const { name, meaning = "" } = indicator;
      this.partsOfIndicators.set(key, (isOf = [name, meaning].some((text) => nameSamePart(part, text))));
    }
    return isOf;
  }

  /** The group that the title of a section names; memoized. */
  private groupOfTitle(title: string): string | undefined {
    if (title === "") return undefined;
    if (!this.groupsOfTitles.has(title)) this.groupsOfTitles.set(title, groupIn(title));
    return this.groupsOfTitles.get(title);
  }
}
