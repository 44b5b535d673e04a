import type { PHASES } from "./initiative";
import type { SECTIONS } from "./plan";
import type { Term } from "./term";

type SectionId = (typeof SECTIONS)[number]["id"];
type PhaseId = (typeof PHASES)[number]["id"];

/** A line of a checklist that the method knows. */
export interface CheckLine extends Term {
  readonly section: SectionId;
  /** of a success factor */
  readonly phase?: PhaseId;
}

const lineOf =
  (section: SectionId) =>
  (id: string, en: string, fr: string): CheckLine => ({ id, section, label: { en, fr } });

const agenda = lineOf("agenda");
const cycle = lineOf("cycle");
const before = lineOf("before");
const after = lineOf("after");

/** The four success factors of a phase: governance, strategic planning, community involvement, evaluation. */
function factors(
  phase: PhaseId,
  lines: Readonly<
    Record<"Governance" | "Strategy" | "Community" | "Evaluation", readonly [en: string, fr: string]>
  >,
): readonly CheckLine[] {
  return Object.entries(lines).map(([factor, [en, fr]]) => ({
    ...lineOf("success")(`${phase}${factor}`, en, fr),
    phase,
  }));
}

/** Every line of the checklists, in the field's order: common agenda, planning cycle, success factors, good practice. */
export const CHECKLIST: readonly CheckLine[] = [
  agenda(
    "agendaInfluence",
    "Who influences the direction that the initiative takes",
    "Qui influence la direction que prend l’initiative",
  ),
  agenda("agendaComplexity", "How complex the issue is", "À quel point l’enjeu est complexe"),
  agenda("agendaData", "What local data say of the issue", "Ce que les données locales disent de l’enjeu"),
  agenda("agendaWho", "Who does what about it today", "Qui fait quoi à ce sujet aujourd’hui"),
  agenda("agendaNext", "What the next step is", "Quelle est la prochaine étape"),
  cycle(
    "cycleIntention",
    "Intention: why we act together, and for whom",
    "Intention : pourquoi nous agissons ensemble, et pour qui",
  ),
  cycle(
    "cycleSituation",
    "Situation and analysis: what we know, and what it means",
    "Situation et analyse : ce que nous savons, et ce que cela signifie",
  ),
  cycle(
    "cyclePlanning",
    "Planning: what we will do, with whom, by when, with what means",
    "Planification : ce que nous ferons, avec qui, pour quand, par quels moyens",
  ),
  cycle(
    "cycleImplementation",
    "Implementation and follow-up: we act, look and adjust",
    "Mise en œuvre et suivi : nous agissons, observons et ajustons",
  ),
  cycle(
    "cycleEvaluation",
    "Evaluation and learning: what changed, and what we take from it",
    "Évaluation et apprentissage : ce qui a changé, et ce que nous en retenons",
  ),
  ...factors("assess", {
    Governance: [
      "Governance: leaders from several sectors have met and want to go on",
      "Gouvernance : des leaders de plusieurs secteurs se sont réunis et veulent continuer",
    ],
    Strategy: [
      "Strategy: the issue is described with local figures, in words that all share",
      "Stratégie : l’enjeu est décrit par des chiffres locaux et des mots communs",
    ],
    Community: [
      "Community: people who live the issue have said what matters to them",
      "Communauté : les personnes qui vivent l’enjeu ont dit ce qui compte pour elles",
    ],
    Evaluation: [
      "Evaluation: existing data and past efforts have been examined, with their lessons",
      "Évaluation : les données et les efforts passés sont examinés, avec leurs leçons",
    ],
  }),
  ...factors("initiate", {
    Governance: [
      "Governance: champions are known, and a group in charge meets often",
      "Gouvernance : les championnes et champions sont connus, et un groupe se réunit souvent",
    ],
    Strategy: [
      "Strategy: a map shows who acts where and which gaps remain",
      "Stratégie : une carte montre qui agit où et quels manques demeurent",
    ],
    Community: [
      "Community: citizens and partners are invited to shape the direction",
      "Communauté : citoyens et partenaires sont invités à façonner la direction",
    ],
    Evaluation: [
      "Evaluation: a baseline of the issue is measured and shared with everyone",
      "Évaluation : un portrait de départ est mesuré et communiqué à tous",
    ],
  }),
  ...factors("organise", {
    Governance: [
      "Governance: the backbone has a form, people and means for two years or more",
      "Gouvernance : le soutien a une forme, des personnes et deux ans de moyens ou plus",
    ],
    Strategy: [
      "Strategy: the common agenda is written and adopted by the partners",
      "Stratégie : le plan d’action commun est écrit et adopté par les partenaires",
    ],
    Community: [
      "Community: the people first concerned sit where decisions are made",
      "Communauté : les premières personnes concernées siègent là où l’on décide",
    ],
    Evaluation: [
      "Evaluation: a few shared indicators are defined, with who reports what and when",
      "Évaluation : quelques indicateurs communs sont définis, avec qui déclare quoi et quand",
    ],
  }),
  ...factors("implement", {
    Governance: [
      "Governance: the group in charge settles what blocks the working groups",
      "Gouvernance : le groupe responsable règle ce qui bloque les groupes de travail",
    ],
    Strategy: [
      "Strategy: each partner knows its part and what it brings to the others",
      "Stratégie : chaque partenaire connaît sa part et ce qu’elle apporte aux autres",
    ],
    Community: [
      "Community: the community carries some actions and hears what comes of them",
      "Communauté : la communauté porte certaines actions et en connaît les suites",
    ],
    Evaluation: [
      "Evaluation: partners read the figures together and change what does not work",
      "Évaluation : les partenaires lisent les chiffres ensemble et changent d’après eux",
    ],
  }),
  ...factors("sustain", {
    Governance: [
      "Governance: succession is planned, and roles pass on without loss",
      "Gouvernance : la relève est prévue, les rôles passent d’une personne à l’autre",
    ],
    Strategy: [
      "Strategy: the agenda follows the results, and lasting means are found",
      "Stratégie : le plan est révisé selon les résultats, avec des moyens durables",
    ],
    Community: [
      "Community: the community owns the change and calls for it to go on",
      "Communauté : la communauté fait sien le changement et demande qu’il continue",
    ],
    Evaluation: [
      "Evaluation: long-term effects are followed, and what was learned is passed on",
      "Évaluation : les effets à long terme sont suivis, les apprentissages transmis",
    ],
  }),
  before(
    "beforeCollective",
    "Identify what makes us a collective",
    "Identifier ce qui fait de nous un collectif",
  ),
  before(
    "beforeMeans",
    "Define what means each stakeholder can commit, and how actions are coordinated",
    "Définir ce que chaque partie prenante peut engager, et la coordination des actions",
  ),
  before(
    "beforeRoadmap",
    "Agree on a common roadmap: actions, deadlines, expected results",
    "Convenir d’une feuille de route commune : actions, échéances, résultats attendus",
  ),
  after(
    "afterFunding",
    "Keep raising funds for the backbone",
    "Continuer de chercher du financement pour l’infrastructure de soutien",
  ),
  after(
    "afterSharing",
    "See that information keeps being shared",
    "Veiller à ce que l’information continue de circuler",
  ),
  after("afterReview", "Make a mid-term review", "Faire un bilan à mi-parcours"),
  after(
    "afterMissions",
    "Share out missions and means anew when needed",
    "Redistribuer les missions et les moyens au besoin",
  ),
];
