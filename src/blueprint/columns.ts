/**
 * The columns of every table: what they are called, what they hold, and whether people or formulas fill them.
 * The ids of entered columns are the properties of the model's entries, so that writing and reading need no map.
 */
import type { Language } from "../model/initiative";
import { NAMES } from "./names";
import type { TableId } from "./types";
import type { ListId } from "./vocabulary";

/**
 * What a column holds. `partner`, `indicator` and `role` are texts that name a row of those tables (`roleName` is the
 * one that they name); `checkItem` and `question` are texts of the method, by their ids in a file, or of the
 * initiative's own. A boolean of the model is kept as `list:answer`, yes or no.
 */
export type ColumnKind =
  | "text"
  | "partner"
  | "indicator"
  | "role"
  | "roleName"
  | "checkItem"
  | "question"
  | "date"
  | "number"
  | `list:${ListId}`;

export interface ColumnDefinition {
  readonly id: string;
  /** no apostrophe, bracket, parenthesis or hash: several programs mishandle them in structured references */
  readonly captions: Readonly<Record<Language, string>>;
  readonly kind: ColumnKind;
  /** filled in by people; else by one formula */
  readonly entered: boolean;
  /** a computed column that only other formulas read */
  readonly helper: boolean;
  /** a computed text that begins with the mark of a state */
  readonly marked?: true;
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
const role = entered("role");
const roleName = entered("roleName", { longest: 80, uniqueIn: NAMES.roleNames });
const checkItem = entered("checkItem", { longest: LINE });
const question = entered("question", { longest: LINE });
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

/** A text that begins with the mark of a state. */
const marked = (id: string, en: string, fr: string): ColumnDefinition => ({
  ...computed(id, "text", en, fr),
  marked: true,
});

/** Helper columns bear the same neutral caption in every language. */
const helper = (id: string, kind: ColumnKind = "number", name = id): ColumnDefinition => {
  const caption = `z${name.charAt(0).toUpperCase()}${name.slice(1)}`;
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
    computed("roles", "number", "Roles held", "Rôles tenus"),
    computed("activities", "number", "Activities", "Activités"),
    computed("observations", "number", "Values counted", "Valeurs comptées"),
    helper("line"),
    helper("key", "text"),
    helper("sought", "text"),
    helper("joinedDay"),
  ],
  Roles: [
    roleName("role", "Role", "Rôle"),
    computed("who", "text", "Who holds it", "Qui tient ce rôle"),
    computed("coverage", "list:coverage", "Coverage", "Couverture"),
    longText("strengths", "Current strengths", "Forces actuelles"),
    longText("weaknesses", "Current weaknesses", "Faiblesses actuelles"),
    longText("nextStep", "Next step", "Prochaine étape"),
    text("owner", "Who sees to it", "Qui y voit"),
    date("due", "Due", "Échéance"),
    date("done", "Done", "Fait le"),
    computed("late", "number", "Days late", "Jours de retard"),
    longText("pooled", "Pooled resource", "Ressource mise en commun"),
    marked("watch", "To watch", "À surveiller"),
    computed("story", "list:story", "Story", "Récit"),
    helper("line"),
    helper("key", "text"),
    helper("lateOrder"),
    helper("people"),
    helper("changed"),
    helper("soleOf"),
    helper("fallOrder"),
  ],
  RoleHolders: [
    role("role", "Role", "Rôle"),
    name("person", "Person or function", "Personne ou fonction"),
    partner("partner", "Partner", "Partenaire"),
    list("part", "part", "Part", "Participation"),
    date("from", "From", "Du"),
    date("until", "Until", "Au"),
    computed("active", "list:answer", "Active", "Actif"),
    computed("coverage", "list:coverage", "Coverage of the role", "Couverture du rôle"),
    computed("carries", "number", "Roles this person carries", "Rôles que porte cette personne"),
    computed("leads", "number", "Roles this person leads", "Rôles dont elle est responsable"),
    computed("falls", "number", "Roles left empty on departure", "Rôles laissés vides en cas de départ"),
    computed("fallen", "text", "Which roles fall", "Quels rôles tombent"),
    marked("watch", "To watch", "À surveiller"),
    helper("line"),
    helper("roleRow"),
    helper("personKey", "text"),
    helper("personRow"),
    helper("partnerKey", "text"),
    helper("live"),
    helper("post"),
    helper("holding"),
    helper("first"),
    helper("place"),
    helper("carry"),
    helper("head"),
    helper("solo"),
    helper("affiliation"),
    helper("partnerFirst"),
    helper("soon"),
    helper("many"),
    helper("changed"),
    helper("rank"),
    helper("departure"),
  ],
  Ratings: [
    list("item", "item", "Item", "Élément"),
    name("member", "Member", "Membre"),
    list("rating", "rating", "Rating", "Cote"),
    longText("evidence", "Evidence", "Preuves"),
    date("date", "Date", "Date"),
    computed("state", "list:ratingState", "Does it count", "Prise en compte"),
    helper("line"),
    helper("itemRow"),
    helper("memberKey", "text"),
    helper("memberRow"),
    helper("ratingRow"),
    helper("pair"),
    helper("rank"),
    helper("counted"),
    helper("points"),
    helper("backed"),
    helper("voice"),
    helper("speaks"),
  ],
  Checklist: [
    list("section", "section", "Checklist", "Liste"),
    checkItem("item", "Item", "Élément"),
    list("phase", "phase", "Phase", "Phase"),
    list("checkState", "state", "State", "État"),
    date("date", "Date", "Date"),
    longText("note", "Note", "Note"),
    helper("line"),
    helper("sectionRow"),
    helper("phaseRow"),
    helper("stateRow"),
  ],
  Sustainability: [
    text("what", "What should last", "Ce qui devrait durer"),
    list("lasting", "kind", "Kind", "Nature"),
    list("strategy", "strategy", "Strategy", "Stratégie"),
    list("decision", "decision", "Decision", "Décision"),
    longText("reason", "Reason", "Raison"),
    text("owner", "Who sees to it", "Qui y voit"),
    date("due", "Due", "Échéance"),
  ],
  Canvas: [
    list("dimension", "dimension", "Dimension", "Dimension"),
    longText("description", "Description of the activities", "Description des activités"),
    date("date", "Date", "Date"),
    longText("evidence", "Evidence", "Preuves"),
    computed("link", "text", "Link", "Lien"),
    text("author", "Written by", "Rédaction"),
    date("review", "Next review", "Prochaine révision"),
    indicator("indicator", "About indicator", "Indicateur concerné"),
    role("role", "About role", "Rôle concerné"),
    helper("number"),
    helper("dated"),
    helper("reviewed"),
    helper("roleRow"),
  ],
  Activities: [
    title("name", "Activity", "Activité"),
    partner("partner", "Partner", "Partenaire"),
    list("condition", "condition", "Condition served", "Condition visée"),
    role("role", "Role served", "Rôle visé"),
    indicator("indicator", "Indicator to move", "Indicateur à faire évoluer"),
    list("activityState", "state", "State", "État"),
    date("from", "From", "Du"),
    date("until", "Until", "Au"),
    longText("note", "Note", "Note"),
    computed("late", "number", "Days late", "Jours de retard"),
    computed("check", "list:activityCheck", "Check", "Vérification"),
    helper("line"),
    helper("runs"),
    helper("partnerRow"),
    helper("conditionRow"),
    helper("roleRow"),
    helper("indicatorRow"),
    helper("place"),
    helper("lateOrder"),
  ],
  Indicators: [
    code("code", "Code", "Code"),
    title("name", "Indicator", "Indicateur"),
    longText("meaning", "What it measures and why", "Ce qui est mesuré et pourquoi"),
    list("level", "level", "Level", "Niveau"),
    list("serves", "serves", "Serves", "Sert à"),
    role("role", "Serves the role", "Sert au rôle"),
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
    computed("latest", "number", "Value to date", "Valeur à ce jour"),
    computed("due", "number", "Target due by now", "Cible attendue à ce jour"),
    computed("way", "number", "Share of the way", "Part du chemin"),
    computed("elapsed", "number", "Time elapsed", "Temps écoulé"),
    computed("linearStatus", "list:indicatorStatus", "By linear pace", "Selon le rythme linéaire"),
    computed("required", "number", "Required growth ratio", "Rapport à la croissance requise"),
    computed("requiredStatus", "list:indicatorStatus", "By required growth", "Selon la croissance requise"),
    computed("growth", "number", "Yearly growth", "Croissance annuelle"),
    computed("growthStatus", "list:indicatorStatus", "By growth alone", "Selon la croissance seule"),
    computed("status", "list:indicatorStatus", "Status", "État"),
    computed("methods", "list:agreement", "Methods", "Méthodes"),
    computed("why", "text", "Why they differ", "Pourquoi elles diffèrent"),
    computed("targetCheck", "list:targetCheck", "Target check", "Vérification de la cible"),
    computed("story", "list:story", "Story", "Récit"),
    helper("line"),
    helper("key", "text"),
    helper("order"),
    helper("months"),
    helper("anchor"),
    helper("begins", "date"),
    helper("lastDue", "date"),
    helper("firstEnd", "date"),
    helper("changed", "date"),
    helper("baselineDay", "date"),
    helper("targetDay", "date"),
    helper("factor"),
    helper("sign"),
    helper("total"),
    helper("latestCell"),
    helper("until", "date"),
    helper("met"),
    helper("waiting", "text"),
    helper("linearClass"),
    helper("requiredClass"),
    helper("sought", "text"),
    helper("ends", "text"),
    helper("reportsAfter", "date"),
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
    helper("line"),
    // Captions are short: they stand many times in each of very many rows.
    helper("day", "number"),
    helper("indicatorRow", "number", "ind"),
    helper("partnerRow", "number", "part"),
    helper("groupKey", "text", "group"),
    helper("code"),
    helper("cell"),
    helper("pair"),
    helper("mine"),
    helper("report", "number", "rep"),
    helper("changedOn", "number", "on"),
  ],
  Debrief: [
    list("debriefTool", "tool", "Tool", "Outil"),
    question("question", "Question", "Question"),
    longText("answer", "Answer", "Réponse"),
    longText("decision", "Decision", "Décision"),
    text("owner", "Who sees to it", "Qui y voit"),
    date("due", "Due", "Échéance"),
    list("debriefState", "state", "State", "État"),
    computed("late", "number", "Days late", "Jours de retard"),
    helper("line"),
    helper("open"),
    helper("asked"),
    helper("lateOrder"),
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
