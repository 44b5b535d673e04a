import { useMemo, useState } from "react";
import type { EntryChanges, EntryRow, EntryRows } from "../../../../excel";
import {
  answerKey,
  answerOf,
  interviewChanges,
  ITEM_IDS,
  knownRatings,
  type Answer,
  type Answers,
  type InterviewChanges,
  type ItemId,
  type KnownRating,
  type Session,
} from "../../../../model/entry/interview";
import { elementAt } from "../../../../model/collections";
import { isIsoDate } from "../../../../model/calendar";
import { useDraft } from "../../../drafts/useDraft";
import type { EntryRowsState } from "../../../hooks/useEntryRows";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useSaveEntries } from "../../../hooks/useSaveEntries";

/** Where a person is in an interview. */
export interface InterviewPlace {
  readonly step: "start" | "question" | "review";
  /** the indexes of the item and of the member who answers */
  readonly item: number;
  readonly member: number;
}

/** An interview as it is kept until it is in the workbook. */
interface InterviewDraft extends InterviewPlace {
  readonly session: Session;
  readonly answers: Answers;
}

const START = { step: "start", item: 0, member: 0 } as const;

/** The interview as a whole: who answers, what was answered, where the person is, and its saving. */
export function useInterview(
  rows: EntryRows<"Ratings">,
  { read: readRows, refresh }: EntryRowsState<"Ratings">,
) {
  const draft = useDraft("add.interview", readInterview);
  const initial = (): InterviewDraft => ({
    ...START,
    session: { members: [], date: rows.reportDate ?? "" },
    answers: {},
  });
  const [interview, setInterview] = useState<InterviewDraft>(() => draft.restored ?? initial());
  const latest = useLatestRef(interview);
  const saving = useSaveEntries("Ratings", refresh);
  const { session, answers, item, member } = interview;
  const known = useMemo(() => knownRatings(rows.rows.Ratings, session), [rows, session]);
  const changes = useMemo(() => interviewChanges(session, answers, known), [session, answers, known]);

  const keep = (next: InterviewDraft) => {
    setInterview(next);
    draft.save(next);
  };
  const begin = (started: Session) => {
    saving.reset();
    keep({ ...interview, ...START, step: "question", session: started });
  };
  const goTo = (place: Partial<InterviewPlace>) => keep({ ...interview, ...place });
  const move = (step: 1 | -1) => keep({ ...interview, ...placeAfter(interview, session, step) });
  const itemId = elementAt(ITEM_IDS, item);
  const memberName = session.members[member] ?? "";
  const answer = (part: Answer, goesOn: boolean) => {
    const key = answerKey(itemId, memberName);
    const answered = { ...answers, [key]: { ...answers[key], ...part } };
    const next = { ...interview, answers: answered };
    keep(goesOn ? { ...next, ...placeAfter(interview, session, 1) } : next);
  };
  const save = () =>
    saving.save({
      prepare: async () => {
        const { rows: read } = await readRows();
        const now = interviewChanges(session, answers, knownRatings(read.Ratings, session));
        return changesText(now) === changesText(changes) ? entryChanges(now) : null;
      },
      onSaved: () => {
        // What was answered meanwhile stays.
        const all = Object.entries(latest.current.answers);
        const left = Object.fromEntries(all.filter(([key, each]) => each !== answers[key]));
        setInterview({ ...latest.current, answers: left });
        if (Object.keys(left).length > 0) draft.save({ ...latest.current, answers: left });
        else draft.remove();
      },
    });
  const discard = () => setInterview(initial());
  const shown = (id: ItemId, name: string) => shownAnswer(id, name, answers, known);
  return {
    ...{ draft, interview, itemId, memberName, known, changes, saving },
    ...{ begin, goTo, move, answer, save, discard, shown },
  };
}

export type Interview = ReturnType<typeof useInterview>;

/** The next or previous place: the members of an item one after the other, then the next item; at the end the review. */
function placeAfter(
  { item, member }: InterviewPlace,
  { members }: Session,
  step: 1 | -1,
): Partial<InterviewPlace> {
  const place = item * members.length + member + step;
  if (place < 0) return {};
  if (place >= ITEM_IDS.length * members.length) return { step: "review" };
  return { item: Math.floor(place / members.length), member: place % members.length };
}

/** What a member says of an item: the answer given now, or the one of the same day in the workbook. */
function shownAnswer(
  item: ItemId,
  member: string,
  answers: Answers,
  known: ReadonlyMap<string, KnownRating<EntryRow>>,
): Answer {
  const key = answerKey(item, member);
  return { ...answerOf(known.get(key)?.row, item), ...answers[key] };
}

function entryChanges({ add, change }: InterviewChanges<EntryRow>): EntryChanges {
  return { add, change: change.map(({ row, values }) => ({ row, values })), remove: [] };
}

/** What a person is shown of changes, as a text to compare. */
function changesText({ add, change }: InterviewChanges<EntryRow>): string {
  return JSON.stringify([
    add,
    change.map(({ row, item, member, values }) => [row.values, item, member, values]),
  ]);
}

/** The interview in a stored draft; null if it is none. */
function readInterview(stored: unknown): InterviewDraft | null {
  const draft = stored as Partial<InterviewDraft> | null;
  const { session, answers, step, item, member } = typeof draft === "object" && draft !== null ? draft : {};
  const members = session?.members;
  if (!Array.isArray(members) || !members.every((name) => typeof name === "string")) return null;
  if (typeof session?.date !== "string" || typeof answers !== "object") return null;
  const isStarted = members.length > 0 && isIsoDate(session.date);
  const isPlace = isIndexBelow(item, ITEM_IDS.length) && isIndexBelow(member, Math.max(1, members.length));
  if (!isPlace || (step !== "start" && !isStarted)) return null;
  const shownStep = step === "review" || step === "question" ? step : "start";
  return {
    session: { members, date: session.date },
    answers: readAnswers(answers),
    step: shownStep,
    item,
    member,
  };
}

function isIndexBelow(index: unknown, limit: number): index is number {
  return Number.isInteger(index) && (index as number) >= 0 && (index as number) < limit;
}

function readAnswers(stored: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, answer]): [string, Answer][] => {
      if (typeof answer !== "object" || answer === null) return [];
      const { rating, evidence } = answer as Answer;
      return [
        [
          key,
          {
            ...(typeof rating === "string" && { rating }),
            ...(typeof evidence === "string" && { evidence }),
          },
        ],
      ];
    }),
  );
}
