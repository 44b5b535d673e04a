/**
 * What a schema cannot say: names that must be known or stand once, and the rules over rows. Reads files that may be
 * broken elsewhere, so that every issue comes out at once.
 */
import { CHECKLIST } from "../catalogue/checklist";
import { PHASES } from "../catalogue/initiative";
import { ENTITIES, TABLE_IDS } from "./entities";
import { FileRow, rowsOf } from "./fileRow";
import type { FrameworkId } from "./initiative";
import { fileIssue, type FileIssue, type Severity } from "./issues/issue";
import { isRecord } from "./jsonSchema";
import { frameworkRoles, roleKey } from "./roles";
import { rowIssues, rowRulesOf } from "./rules/rowRules";
import { inField, NO_FACTS, type IndicatorFacts, type RowRule, type RuleTable } from "./rules/rowView";
import { factsOf } from "./rules/rows/indicators";
import { Conflicts } from "./rules/streams/conflicts";
import { labelClashes } from "./rules/streams/phaseLabels";
import { Repeats } from "./rules/streams/repeats";
import { unknownNameIssue, type KnownNames, type ReferenceKind } from "./rules/values/words";
import { NameIndex } from "./text/nameIndex";
import { normalizeText } from "./text/normalizeText";

/** The lists whose entries name a partner, an indicator or a role. */
const NAMING: Readonly<Record<ReferenceKind, readonly string[]>> = {
  partner: ["roleHolders", "activities", "indicators", "observations"],
  indicator: ["canvas", "activities", "observations"],
  role: ["roleHolders", "canvas", "activities", "indicators"],
};

/** The issues of a normalised file that concern several entries or properties together. */
export function consistencyIssues(file: unknown): readonly FileIssue[] {
  const profile = profileRow(file);
  const rows = listsOf(file);
  const indicators = rows("indicators");
  const known = knownNames(rows, profile);
  const facts = new Map(indicators.map((row) => [key(row.text("code")), factsOf(row)]));
  return [
    ...profile.flatMap((row) => ruleIssues(row, "Initiative")),
    ...profile.flatMap((row) => unknownName(row, "indicator", "trendIndicator", known, "warning")),
    ...profile.flatMap(repeatedLabels),
    ...duplicates(rows("partners"), new Repeats("name")),
    ...duplicates(rows("roles"), new Repeats("role", undefined, roleKey)),
    ...duplicates(indicators, new Repeats("code")),
    ...duplicates(rows("checklist").filter(isMethodLine), new Repeats("item", "section")),
    ...Object.entries(NAMING).flatMap(([kind, lists]) =>
      lists.flatMap((list) =>
        rows(list).flatMap((row) => unknownName(row, kind as ReferenceKind, kind, known)),
      ),
    ),
    ...TABLE_IDS.flatMap((table) =>
      rows(ENTITIES[table].list).flatMap((row) =>
        ruleIssues(row, table, facts.get(key(row.text("indicator")))),
      ),
    ),
    ...conflicts(rows("observations")),
  ];
}

type Lists = (list: string) => readonly FileRow[];

/** The entries of each list, made rows of once: some lists are long, and read by several rules. */
function listsOf(file: unknown): Lists {
  const lists = new Map<string, readonly FileRow[]>();
  return (list) => {
    const rows = lists.get(list) ?? rowsOf(file, list);
    lists.set(list, rows);
    return rows;
  };
}

function key(name: string): string {
  return normalizeText(name, "name");
}

const METHOD_LINES: ReadonlySet<string> = new Set(CHECKLIST.map(({ id }) => id));

function isMethodLine(row: FileRow): boolean {
  return METHOD_LINES.has(row.text("item"));
}

function profileRow(file: unknown): readonly FileRow[] {
  const profile = isRecord(file) ? file["initiative"] : undefined;
  return isRecord(profile) ? [new FileRow("$.initiative", profile)] : [];
}

function knownNames(rows: Lists, [profile]: readonly FileRow[]): KnownNames {
  const framework: FrameworkId = profile?.text("framework") === "laFonda" ? "laFonda" : "fsg";
  const texts = (list: string, property: string) =>
    rows(list).flatMap((row) => (row.text(property) === "" ? [] : [row.text(property)]));
  return {
    partners: new NameIndex(texts("partners", "name")),
    indicators: new NameIndex(texts("indicators", "code")),
    roles: new NameIndex([...new Set([...frameworkRoles(framework), ...texts("roles", "role")])], roleKey),
  };
}

const RULES: ReadonlyMap<RuleTable, readonly RowRule[]> = new Map(
  ([...TABLE_IDS, "Initiative"] as const).map((table) => [table, rowRulesOf(table, "file")]),
);

/** What the rules over single rows find in an entry. */
function ruleIssues(
  row: FileRow,
  table: RuleTable,
  indicator: IndicatorFacts = NO_FACTS,
): readonly FileIssue[] {
  const context = { user: "file", indicator, required: [] } as const;
  return rowIssues(row, RULES.get(table)!, context).map((issue) => row.place(issue));
}

function duplicates(rows: readonly FileRow[], repeats: Repeats): readonly FileIssue[] {
  return rows.flatMap((row) => repeats.add(row).map((issue) => row.place(issue)));
}

function unknownName(
  row: FileRow,
  kind: ReferenceKind,
  property: string,
  known: KnownNames,
  severity?: Severity,
): readonly FileIssue[] {
  const text = row.listed(property);
  const found = text === undefined ? undefined : unknownNameIssue(text, kind, known);
  return found ? [row.place(inField(property, { ...found, ...(severity && { severity }) }))] : [];
}

function repeatedLabels({ path, entry }: FileRow): readonly FileIssue[] {
  const labels = isRecord(entry["phaseLabels"]) ? entry["phaseLabels"] : {};
  const labelOf = (phase: string) => {
    const label = labels[phase];
    return typeof label === "string" ? label : undefined;
  };
  const order = PHASES.map(({ id }): string => id);
  return labelClashes(labelOf).flatMap(({ phase, label, other }) => {
    // Of two equal labels the second is told.
    if (labelOf(other) !== undefined && order.indexOf(other) > order.indexOf(phase)) return [];
    const place = `${path}.phaseLabels`;
    return [fileIssue("duplicate", `${place}.${phase}`, { value: label, first: `${place}.${other}` })];
  });
}

/** Of observations that conflict, those that come after the first. */
function conflicts(observations: readonly FileRow[]): readonly FileIssue[] {
  const found = new Conflicts();
  return observations.flatMap((row) =>
    found
      .add(row)
      .filter(({ reference }) => reference === row.reference)
      .map(({ issue }) => row.place(issue)),
  );
}
