import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { groupOf, PULSE_GROUPS, STEPS } from "../../../../blueprint/sheets/readiness/items";
import { RATED_ITEMS } from "../../../../catalogue/readiness";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import { elementAt } from "../../../../model/collections";
import { answerKey, ITEM_IDS, scaleOf, type RatingId } from "../../../../model/entry/interview";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ItemProgress } from "./ItemProgress";
import { MemberList } from "./MemberList";
import { ratingText } from "./ratingText";
import type { Interview } from "./useInterview";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  place: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  item: { color: tokens.colorBrandForeground1 },
  question: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  scale: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  option: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":focus-within": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  radio: {
    accentColor: tokens.colorCompoundBrandBackground,
    margin: 0,
    flexShrink: 0,
    width: "18px",
    height: "18px",
  },
  key: { color: tokens.colorNeutralForeground2, marginInlineStart: "auto" },
  // As wide as its words, so that nothing beside them is clicked by mistake, and high enough to be hit.
  link: {
    alignSelf: "flex-start",
    padding: `${tokens.spacingVerticalXS} 0`,
    // With forced colours the words alone would look like text.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  kept: { color: tokens.colorNeutralForeground2, flexBasis: "100%" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
});

const GROUPS = [...STEPS, ...PULSE_GROUPS];
const GROUP_SIZES = GROUPS.map(({ items }) => items.length);

/** One item: its question, the scale in words for the member who answers, and what the answer rests on. */
export function QuestionStep({ interview: state }: { readonly interview: Interview }) {
  const styles = useStyles();
  const scaleName = useId();
  const { language, date } = useI18n();
  const { t, tCount } = useMessages(PANE_INTERVIEW_TEXTS);
  const { interview, itemId, memberName, known, answer, move, goTo, shown } = state;
  const { session, item, member, answers } = interview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [item, member]);

  const term = elementAt(RATED_ITEMS, item);
  const scale = scaleOf(itemId);
  const current = shown(itemId, memberName);
  const { row, earlier } = known.get(answerKey(itemId, memberName)) ?? {};
  const kept = Object.values(answers).filter(({ rating }) => rating !== undefined).length;
  const rate = (rating: RatingId, goesOn: boolean) => answer({ rating }, goesOn);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const done = handleKey(event, {
      scale,
      rate,
      move,
      evidence: event.currentTarget.querySelector("textarea"),
      heading: heading.current,
    });
    if (done) event.preventDefault();
  };
  const sameDay = row && scale.find((id) => id === row.values["rating"]);
  const hints = [
    ...(earlier
      ? [
          earlier.date === undefined
            ? t("interview.undated", { member: memberName, rating: ratingText(earlier.rating, language) })
            : t("interview.earlier", {
                ...{ member: memberName, date: date(earlier.date) },
                rating: ratingText(earlier.rating, language),
              }),
        ]
      : []),
    ...(sameDay ? [t("interview.sameDay", { rating: ratingText(sameDay, language) })] : []),
  ];
  return (
    // Keys of the whole question: its controls are inside.
    <section className={styles.step} onKeyDown={onKeyDown} aria-label={t("interview.title")}>
      <div className={styles.top}>
        <div className={styles.place}>
          <Text className={styles.secondary}>{t(`group.${groupOf(item).id}`)}</Text>
          <Text className={styles.secondary}>
            {t("interview.place", { place: item + 1, all: ITEM_IDS.length })}
          </Text>
        </div>
        <ItemProgress groups={GROUP_SIZES} done={item + 1} />
      </div>
      <div>
        <Text block weight="semibold" className={styles.item}>
          {term.label[language]}
        </Text>
        <h2 ref={heading} tabIndex={-1} className={styles.question}>
          {term.help[language]}
        </h2>
      </div>
      <fieldset className={styles.scale}>
        <legend className={styles.legend}>{t("interview.scale", { member: memberName })}</legend>
        {scale.map((id, index) => (
          <label key={id} className={mergeClasses(styles.option, current.rating === id && styles.chosen)}>
            <input
              type="radio"
              className={styles.radio}
              name={scaleName}
              checked={current.rating === id}
              onChange={() => rate(id, false)}
            />
            {ratingText(id, language)}
            <Text size={200} className={styles.key} aria-hidden="true">
              {index + 1}
            </Text>
          </label>
        ))}
        <Text size={200} className={styles.secondary}>
          {t("interview.keys", { count: scale.length })}
        </Text>
      </fieldset>
      {hints.map((hint) => (
        <Text key={hint}>{hint}</Text>
      ))}
      <Link as="button" className={styles.link} onClick={() => move(1)}>
        {t("interview.skip")}
      </Link>
      <Field label={t("interview.evidence")} hint={t("interview.evidenceHint")}>
        <Textarea
          value={current.evidence ?? ""}
          resize="vertical"
          onChange={(_event, { value }) => answer({ evidence: value }, false)}
        />
      </Field>
      {session.members.length > 1 ? (
        <MemberList
          members={session.members}
          current={member}
          answerIn={(name) => shown(itemId, name).rating}
          onChoose={(index) => goTo({ member: index })}
        />
      ) : (
        <Text className={styles.secondary}>
          {t("interview.for")} <strong>{memberName}</strong>.
        </Text>
      )}
      <Link as="button" className={styles.link} onClick={() => goTo({ step: "start" })}>
        {t("interview.change")}
      </Link>
      <div className={styles.foot}>
        <Button onClick={() => move(-1)} disabledFocusable={item === 0 && member === 0}>
          {t("interview.previous")}
        </Button>
        <Button appearance="primary" onClick={() => move(1)}>
          {t("interview.next")}
        </Button>
        <Text size={200} className={styles.kept} role="status">
          {tCount("interview.kept", kept)}
        </Text>
      </div>
    </section>
  );
}

interface KeyActions {
  readonly scale: readonly RatingId[];
  readonly evidence: HTMLTextAreaElement | null;
  readonly heading: HTMLElement | null;
  rate(rating: RatingId, goesOn: boolean): void;
  move(step: 1 | -1): void;
}

/** Does what a key means in a question; false where it means nothing, so that the browser handles it. */
function handleKey(
  { key, target, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent<HTMLElement>,
  { scale, evidence, heading, rate, move }: KeyActions,
): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  if (target instanceof HTMLTextAreaElement) {
    if (key === "Escape") heading?.focus();
    else if (key === "Enter" && !shiftKey) move(1);
    else return false;
    return true;
  }
  if (target instanceof HTMLButtonElement && (key === "Enter" || key === " ")) return false;
  const rating = /^[1-9]$/.test(key) ? scale[Number(key) - 1] : undefined;
  if (rating !== undefined) rate(rating, true);
  else if (key === "Enter" || key === "ArrowRight") move(1);
  else if (key === "Backspace" || key === "ArrowLeft") move(-1);
  else if (key.toLowerCase() === "e") evidence?.focus();
  else return false;
  return true;
}
