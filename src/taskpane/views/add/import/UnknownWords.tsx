import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { fieldName } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { withWord, type ImportPlan } from "../../../../model/import/plan";
import type { WordField } from "../../../../model/import/fields";
import type { UnknownWord } from "../../../../model/import/words";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { knownChoices, type Choice } from "./knownChoices";
import { useStepStyles } from "./useStepStyles";
import { normalizeText } from "../../../../model/text/normalizeText";

/** The number of words that are listed at first. */
const MAX_SHOWN = 8;
const UNKNOWN = "\u0000unknown";

interface UnknownWordsProps {
  readonly words: readonly UnknownWord[];
  readonly draft: ImportDraft;
  onPlan(plan: ImportPlan): void;
}

/** Asks for the meaning of words that are not in the workbook. */
export function UnknownWords({ words, draft, onPlan }: UnknownWordsProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const hintOf = useHints(draft.plan);
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? words : words.slice(0, MAX_SHOWN);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("words.title")}</legend>
      {shown.map((unknown) => (
        <div key={`${unknown.field} ${unknown.word}`} className={styles.card}>
          <Field
            label={unknown.word === "" ? t("words.blank") : t("words.label", { word: unknown.word })}
            hint={hintOf(unknown)}
          >
            <WordSelect unknown={unknown} draft={draft} onPlan={onPlan} />
          </Field>
          <NearestButton unknown={unknown} draft={draft} onPlan={onPlan} />
        </div>
      ))}
      {shown.length < words.length && (
        <div className={styles.buttons}>
          <Button onClick={() => setExpanded(true)}>
            {tCount("words.more", words.length - shown.length)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Takes the nearest name for a word, until the user has chosen a meaning. */
function NearestButton({ unknown: { field, word, rows, nearest }, draft, onPlan }: WordSelectProps) {
  const styles = useStepStyles();
  const { tCount } = useMessages(PANE_IMPORT_TEXTS);
  const { plan } = draft;
  if (!nearest || meaningOf(plan, field, word) !== undefined) return null;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => onPlan(withWord(plan, field, word, nearest.meaning))}>
        {tCount("words.yes", rows)}
      </Button>
    </div>
  );
}

/** The hint of a word: its field and number of rows, and a suggestion until the user has chosen a meaning. */
function useHints(plan: ImportPlan): (unknown: UnknownWord) => string {
  const { language } = useI18n();
  const { tCount } = useMessages(PANE_IMPORT_TEXTS);
  return ({ field, word, rows, nearest }) => {
    const name = fieldName(field, language);
    return nearest && meaningOf(plan, field, word) === undefined
      ? tCount("words.didYouMean", rows, { field: name, name: nearest.word })
      : tCount("words.rows", rows, { field: name });
  };
}

function meaningOf({ words }: ImportPlan, field: WordField, word: string): string | undefined {
  return words[field][normalizeText(word, "name")];
}

interface WordSelectProps {
  readonly unknown: UnknownWord;
  readonly draft: ImportDraft;
  onPlan(plan: ImportPlan): void;
}

/** A select for the meaning of a word. `control` has the properties through which a Field labels its control. */
function WordSelect({ unknown: { field, word, nearest }, draft, onPlan, ...control }: WordSelectProps) {
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { plan, context } = draft;
  const meaning = meaningOf(plan, field, word);
  const isGroup = field === "group";
  const choices: readonly Choice[] = isGroup
    ? [[word, t("words.ownGroup")]]
    : knownChoices(field, context.known);
  const isNearest = ([value]: Choice) => value === nearest?.meaning;
  const nearestFirst = [...choices.filter(isNearest), ...choices.filter((each) => !isNearest(each))];
  return (
    <Select
      {...control}
      value={meaning === undefined || meaning === "" ? UNKNOWN : meaning}
      onChange={(_event, { value }) => onPlan(withWord(plan, field, word, value === UNKNOWN ? null : value))}
    >
      <option value={UNKNOWN}>{t(isGroup ? "words.everyone" : "words.setAside")}</option>
      {nearestFirst.map((choice) => (
        <option key={choice[0]} value={choice[0]}>
          {isNearest(choice) ? t("words.nearest", { name: choice[1] }) : choice[1]}
        </option>
      ))}
    </Select>
  );
}
