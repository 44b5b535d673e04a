import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import type { RatingId } from "../../../../model/entry/interview";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ratingText } from "./ratingText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, justifyContent: "flex-start", overflowWrap: "anywhere", textAlign: "start" },
  current: { borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}` },
  answer: { color: tokens.colorNeutralForeground2, flexShrink: 1, textAlign: "end" },
});

interface MemberListProps {
  readonly members: readonly string[];
  /** the index of the member who answers now */
  readonly current: number;
  /** what a member says of the item */
  answerIn(member: string): RatingId | undefined;
  onChoose(index: number): void;
}

/** The members of a session with what each says of the item; a click lets another one answer. */
export function MemberList({ members, current, answerIn, onChoose }: MemberListProps) {
  const styles = useStyles();
  const title = useId();
  const { language } = useI18n();
  const { t } = useMessages(PANE_INTERVIEW_TEXTS);
  return (
    <div>
      <Text block weight="semibold" id={title}>
        {t("interview.members")}
      </Text>
      <ul className={styles.list} aria-labelledby={title}>
        {members.map((name, index) => {
          const rating = answerIn(name);
          return (
            <li key={name} className={styles.row}>
              <Button
                appearance="subtle"
                className={mergeClasses(styles.name, index === current && styles.current)}
                aria-current={index === current}
                onClick={() => onChoose(index)}
              >
                {name}
              </Button>
              <Text size={200} className={styles.answer}>
                {rating === undefined ? t("interview.open") : ratingText(rating, language)}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
