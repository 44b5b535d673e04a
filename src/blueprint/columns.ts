/**
 * The columns of every table: what they are called, what they hold, and whether people or formulas fill them.
 * The ids of entered columns are the properties of the model's entries, so that writing and reading need no map.
 */
import type { Language } from "../model/initiative";
import { NAMES } from "./names";
import type { TableId } from "./types";
import type { ListId } from "./vocabulary";

/**
 * What a column holds. `partner` and `indicator` are texts that name a row of those tables; a boolean of the model is
 * kept as `list:answer`, yes or no.
 */
export type ColumnKind = "text" | "partner" | "indicator" | "date" | "number" | `list:${ListId}`;

export interface ColumnDefinition {
  readonly id: string;
  /** no apostrophe, bracket, parenthesis or hash: several programs mishandle them in structured references */
  readonly captions: Readonly<Record<Language, string>>;
  readonly kind: ColumnKind;
  /** filled in by people; else by one formula */
  readonly entered: boolean;
  /** a computed column that only other formulas read */
  readonly helper: boolean;
  /** the longest text that may be typed */
  readonly longest?: number;
  /** formulas look its texts up: no signs that they would read as patterns */
  readonly lookedUp?: true;
  /** the name of the cells among which a text stands once only */
  readonly uniqueIn?: string;
}

const LONG = 2000;
const LINE = 200;

type Extras = Pick<ColumnDefinition, "longest" | "lookedUp" | "uniqueIn">;

const entered =
  (kind: ColumnKind, extras: Extras = {}) =>
  (id: string, en: string, fr: string): ColumnDefinition => ({
    id,
    captions: { en, fr },
    kind,
    entered: true,
    helper: false,
    ...extras,
  });

const text = entered("text", { longest: LINE });
const longText = entered("text", { longest: LONG });
const title = entered("text", { longest: 120 });
const name = entered("text", { longest: 80, lookedUp: true });
const partnerName = entered("text", { longest: 80, uniqueIn: NAMES.partnerNames });
const code = entered("text", { longest: 31, uniqueIn: NAMES.indicatorCodes });
const partner = entered("partner");
const indicator = entered("indicator");
const date = entered("date");
const number = entered("number");
const list = (listId: ListId, id: string, en: string, fr: string) => entered(`list:${listId}`)(id, en, fr);

const computed = (id: string, kind: ColumnKind, en: string, fr: string): ColumnDefinition => ({
  id,
  captions: { en, fr },
  kind,
  entered: false,
  helper: false,
});

/** Helper columns bear the same neutral caption in every language. */
const helper = (id: string, kind: ColumnKind = "number"): ColumnDefinition => {
  const caption = `z${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return { id, captions: { en: caption, fr: caption }, kind, entered: false, helper: true };
};

export const COLUMNS: Readonly<Record<TableId, readonly ColumnDefinition[]>> = {
  Partners: [
    partnerName("name", "Partner", "Partenaire"),
    list("sector", "sector", "Sector", "Secteur"),
    text("contact", "Contact function", "Fonction du contact"),
    text("email", "Email", "Courriel"),
    date("joined", "Joined", "Adhésion"),
    longText("note", "Note", "Note"),
    computed("roles", "number", "Roles held", "Rôles occupés"),
    computed("observations", "number", "Values counted", "Valeurs comptées"),
    helper("line"),
    helper("key", "text"),
  ],
  Roles: [
    list("role", "role", "Role", "Rôle"),
    computed("who", "text", "Who holds it", "Qui occupe ce rôle"),
    computed("coverage", "list:coverage", "Coverage", "Couverture"),
    text("owner", "Who sees to it", "Qui y voit"),
    date("due", "Due", "Échéance"),
    date("done", "Done", "Fait le"),
    computed("late", "number", "Days late", "Jours de retard"),
    longText("nextStep", "Next step", "Prochaine étape"),
    longText("strengths", "Current strengths", "Forces actuelles"),
    longText("weaknesses", "Current weaknesses", "Faiblesses actuelles"),
    helper("line"),
    helper("number"),
    helper("lateOrder"),
  ],
  RoleHolders: [
    list("role", "role", "Role", "Rôle"),
    name("person", "Person or function", "Personne ou fonction"),
    partner("partner", "Partner", "Partenaire"),
    list("part", "part", "Part", "Participation"),
    date("from", "From", "Du"),
    date("until", "Until", "Au"),
    computed("active", "list:answer", "Active", "Actif"),
    computed("carries", "number", "Roles this person carries", "Rôles que porte cette personne"),
    computed("falls", "number", "Roles left empty on departure", "Rôles laissés vides en cas de départ"),
    computed("coverage", "list:coverage", "Coverage of the role", "Couverture du rôle"),
    helper("line"),
    helper("personKey", "text"),
    helper("partnerKey", "text"),
    helper("live"),
    helper("post"),
    helper("first"),
    helper("place"),
    helper("carry"),
    helper("solo"),
    helper("affiliated"),
    helper("partnerFirst"),
    helper("rank"),
  ],
  Canvas: [
    list("dimension", "dimension", "Dimension", "Dimension"),
    longText("description", "Description of the activities", "Description des activités"),
    date("date", "Date", "Date"),
    longText("evidence", "Evidence", "Preuves"),
    text("author", "Written by", "Rédaction"),
    helper("number"),
    helper("dated"),
  ],
  Indicators: [
    code("code", "Code", "Code"),
    title("name", "Indicator", "Indicateur"),
    longText("meaning", "What it measures and why", "Ce qui est mesuré et pourquoi"),
    list("level", "level", "Level", "Niveau"),
    list("serves", "serves", "Serves", "Sert à"),
    text("unit", "Unit", "Unité"),
    list("kind", "kind", "Kind", "Type"),
    longText("numerator", "Numerator is", "Numérateur"),
    longText("denominator", "Denominator is", "Dénominateur"),
    list("direction", "direction", "Direction of improvement", "Sens souhaité"),
    number("baseline", "Baseline", "Valeur de référence"),
    date("baselineDate", "Baseline date", "Date de référence"),
    number("target", "Target", "Cible"),
    date("targetDate", "Target date", "Date cible"),
    list("frequency", "frequency", "Frequency", "Fréquence"),
    list("combination", "combination", "Partners combine as", "Combinaison des partenaires"),
    list("answer", "cumulative", "Cumulative", "Cumulatif"),
    longText("disaggregation", "Disaggregation", "Ventilation"),
    longText("source", "Source", "Source"),
    partner("partner", "Responsible partner", "Partenaire responsable"),
    name("person", "Responsible person", "Personne responsable"),
    computed("latestPeriod", "date", "Latest period", "Dernière période"),
    computed("reporting", "number", "Partners reporting", "Partenaires ayant déclaré"),
    computed("expected", "number", "Partners expected", "Partenaires attendus"),
    computed("latest", "number", "Latest value", "Dernière valeur"),
    computed("way", "number", "Share of the way", "Part du chemin"),
    computed("elapsed", "number", "Time elapsed", "Temps écoulé"),
    computed("status", "list:indicatorStatus", "Status", "État"),
    helper("line"),
    helper("key", "text"),
    helper("order"),
    helper("count"),
    helper("firstEnd", "date"),
  ],
  Observations: [
    indicator("indicator", "Indicator", "Indicateur"),
    partner("partner", "Partner", "Partenaire"),
    date("period", "Period end", "Fin de période"),
    name("group", "Group", "Groupe"),
    number("value", "Value", "Valeur"),
    number("numerator", "Numerator", "Numérateur"),
    number("denominator", "Denominator", "Dénominateur"),
    list("observationStatus", "status", "Status", "Statut"),
    longText("note", "Note", "Note"),
    text("enteredBy", "Entered by", "Saisie par"),
    date("enteredOn", "Entered on", "Saisie le"),
    computed("usable", "number", "Usable value", "Valeur utilisable"),
    computed("state", "list:observationState", "Does it count", "Prise en compte"),
    helper("day", "date"),
    helper("indicatorRow"),
    helper("partnerRow"),
    helper("key", "text"),
    helper("same"),
    helper("counted"),
  ],
};

/** The caption of a column in a language. */
export function captionOf(table: TableId, id: string, language: Language): string {
  return columnOf(table, id).captions[language];
}

/** The definition of a column. */
function columnOf(table: TableId, id: string): ColumnDefinition {
  const column = COLUMNS[table].find((one) => one.id === id);
  if (!column) throw new RangeError(`The table ${table} has no column ${id}`);
  return column;
}
