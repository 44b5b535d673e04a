/** Which chapter of the guides explains what the pane shows. */
import { GUIDES, type GuideId } from "../../catalogue/guides";
import type { EntryKind } from "../views/viewIds";

/** A heading of a guide, by its id, which is the same in every language. */
export interface GuideChapter {
  readonly guide: GuideId;
  readonly chapter: string;
}

const coordinator = (chapter: string): GuideChapter => ({ guide: "coordinator", chapter });
const dataLead = (chapter: string): GuideChapter => ({ guide: "data-lead", chapter });

/** The chapters about views and their parts. */
export const HELP_CHAPTERS = {
  home: coordinator("home"),
  create: coordinator("create"),
  setup: coordinator("set-up"),
  rename: coordinator("rename"),
  check: dataLead("check"),
  repair: dataLead("repair"),
  upgrade: coordinator("upgrade"),
  dashboard: coordinator("print"),
  mail: coordinator("send"),
  meeting: coordinator("meeting"),
  importQuestions: dataLead("import-questions"),
  importReview: dataLead("import-review"),
} as const satisfies Readonly<Record<string, GuideChapter>>;

/** The chapters about the kinds of entries. */
export const ENTRY_CHAPTERS: Readonly<Record<EntryKind, GuideChapter>> = {
  observation: dataLead("value"),
  indicator: dataLead("indicators"),
  plan: coordinator("reporting-plan"),
  group: dataLead("groups"),
  rule: dataLead("unlikely"),
  partner: coordinator("set-up"),
  role: coordinator("roles"),
  holder: coordinator("roles"),
  body: coordinator("committees"),
  note: coordinator("canvas"),
  activity: coordinator("activities"),
  checklist: coordinator("checklists"),
  debrief: coordinator("meeting"),
  sustainability: coordinator("lasting"),
  rating: coordinator("readiness"),
  interview: coordinator("readiness"),
  figures: dataLead("figures"),
  planMatrix: coordinator("reporting-plan"),
  import: dataLead("import"),
};

/** The guides that Help lists: one for each person. */
export const LISTED_GUIDES: readonly GuideId[] = GUIDES.filter((guide) => guide !== "install");
