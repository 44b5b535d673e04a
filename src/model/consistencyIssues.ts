/**
 * Checks that a schema cannot express: names that must exist or be unique, and the rules over rows. Accepts files with
 * other errors, so that all issues are reported at once.
 */
import { getOrThrow } from "./collections";
import { CHECKLIST } from "../catalogue/checklist";
import { PHASES } from "../catalogue/initiative";
import { ENTITIES, fieldsOf, TABLE_IDS, type FieldDefinition } from "./entities";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "./entities/profile";
import { FileRow, rowsOf } from "./fileRow";
import { fileIssue, type FileIssue, type Severity } from "./issues/issue";
import { isRecord } from "./jsonSchema";
import { frameworkRoles, roleKey } from "./roles";
import { rowIssues, rowRulesOf } from "./rules/rowRules";
import {
  inField,
  NO_FACTS,
  type IndicatorFacts,
  type RowRule,
  type RuleContext,
  type RuleTable,
} from "./rules/rowView";
import { factsOf } from "./rules/rows/indicators";
import { Conflicts } from "./rules/streams/conflicts";
import { GroupNames } from "./rules/streams/groupNames";
import { labelClashes } from "./rules/streams/phaseLabels";
import { Repeats } from "./rules/streams/repeats";
import { REFERENCES, unknownNameIssue, type KnownNames, type ReferenceKind } from "./rules/values/words";
import { NameIndex } from "./text/nameIndex";
import { normalizeText } from "./text/normalizeText";

/** A field of a table, by the list of a file that holds the table's rows. */
interface ListField {
  readonly list: string;
  readonly id: string;
  readonly field: FieldDefinition;
}

const FIELDS: readonly ListField[] = TABLE_IDS.flatMap((table) =>
  fieldsOf(table).map(([id, field]) => ({ list: ENTITIES[table].list, id, field })),
);

/** The fields that refer to a partner, an indicator or a role, by kind of reference. */
const REFERENCE_FIELDS = (Object.keys(REFERENCES) as ReferenceKind[]).map((kind) => ({
  kind,
  fields: FIELDS.filter(({ field }) => field.kind === kind),
}));

/** The fields whose entries are unique. */
const UNIQUE_FIELDS = FIELDS.filter(({ field }) => field.unique);

/** The properties of the profile that refer to a partner, an indicator or a role. */
const PROFILE_REFERENCES = Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).flatMap(
  ([id, property]) =>
    !isFieldGroup(property) && property.kind in REFERENCES
      ? [{ id, kind: property.kind as ReferenceKind }]
      : [],
);

/** The issues of a normalised file that concern several entries or properties together. */
export function consistencyIssues(file: unknown): readonly FileIssue[] {
  const profile = profileRow(file);
  const rows = listsOf(file);
  const indicators = rows("indicators");
  const known = knownNames(rows, profile);
  const frequency = profile[0]?.listed("frequency");
  const groups = new GroupNames();
  rows("groups").forEach((row) => groups.add(row));
  const facts = new Map(indicators.map((row) => [nameKey(row.text("code")), factsOf(row)]));
  return [
    ...profile.flatMap((row) => ruleIssues(row, "Initiative")),
    // Only a warning, because the dashboard falls back to another indicator.
    ...profile.flatMap((row) =>
      PROFILE_REFERENCES.flatMap(({ id, kind }) => unknownName(row, kind, id, known, "warning")),
    ),
    ...profile.flatMap(repeatedLabels),
    ...UNIQUE_FIELDS.flatMap(({ list, id, field }) =>
      duplicates(rows(list), new Repeats(id, undefined, field.kind === "roleName" ? roleKey : undefined)),
    ),
    ...duplicates(rows("groups"), new Repeats("group", "breakdown")),
    ...duplicates(rows("checklist").filter(isMethodLine), new Repeats("item", "section")),
    ...REFERENCE_FIELDS.flatMap(({ kind, fields }) =>
      fields.flatMap(({ list, id }) => rows(list).flatMap((row) => unknownName(row, kind, id, known))),
    ),
    ...TABLE_IDS.flatMap((table) =>
      rows(ENTITIES[table].list).flatMap((row) =>
        ruleIssues(row, table, {
          indicator: facts.get(nameKey(row.text("indicator"))) ?? NO_FACTS,
          frequency,
          groups,
        }),
      ),
    ),
    ...conflicts(rows("observations")),
  ];
}

type Lists = (list: string) => readonly FileRow[];

/** The entries of each list as rows; memoized, because some lists are long and several rules read them. */
function listsOf(file: unknown): Lists {
  const lists = new Map<string, readonly FileRow[]>();
  return (list) => {
    const rows = lists.get(list) ?? rowsOf(file, list);
    lists.set(list, rows);
    return rows;
  };
}

function nameKey(name: string): string {
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
  const texts = (list: string, property: string) =>
    rows(list).flatMap((row) => (row.text(property) === "" ? [] : [row.text(property)]));
  return {
    partners: new NameIndex(texts("partners", "name")),
    indicators: new NameIndex(texts("indicators", "code")),
    roles: new NameIndex(
      [...new Set([...frameworkRoles(profile?.text("framework")), ...texts("roles", "role")])],
      roleKey,
    ),
  };
}

const RULES: ReadonlyMap<RuleTable, readonly RowRule[]> = new Map(
  ([...TABLE_IDS, "Initiative"] as const).map((table) => [table, rowRulesOf(table, "file")]),
);

/** The issues that the rules over single rows find in an entry. */
function ruleIssues(
  row: FileRow,
  table: RuleTable,
  further: Pick<RuleContext, "frequency" | "groups"> & { readonly indicator: IndicatorFacts } = {
    indicator: NO_FACTS,
  },
): readonly FileIssue[] {
  const context = { user: "file", required: [], ...further } as const;
  return rowIssues(row, getOrThrow(RULES, table), context).map((issue) => row.place(issue));
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
    // If two labels are equal, only the second is reported.
    if (labelOf(other) !== undefined && order.indexOf(other) > order.indexOf(phase)) return [];
    const place = `${path}.phaseLabels`;
    return [fileIssue("duplicate", `${place}.${phase}`, { value: label, first: `${place}.${other}` })];
  });
}

/** The issues of conflicting observations, except the first of each conflict. */
function conflicts(observations: readonly FileRow[]): readonly FileIssue[] {
  const found = new Conflicts();
  return observations.flatMap((row) =>
    found
      .add(row)
      .filter(({ reference }) => reference === row.reference)
      .map(({ issue }) => row.place(issue)),
  );
}
