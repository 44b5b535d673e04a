import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { IMPORT } from "../../../../locales/import";
import { withWord, type ImportPlan } from "../../../../model/import/plan";
import type { OpenWord } from "../../../../model/import/words";
import { nameKey } from "../../../../model/names";
import type { Draft } from "../../../hooks/useImport";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { fieldName } from "./fieldName";
import { useStepStyles } from "./styles";

/** How many words are asked for at once. */
const SHOWN = 8;
const UNKNOWN = "\u0000unknown";

interface WordListProps {
  readonly words: readonly OpenWord[];
  readonly draft: Draft;
  onPlan(plan: ImportPlan): void;
}

/** Words of the file that the workbook does not know: what each of them stands for. */
export function WordList({ words, draft, onPlan }: WordListProps) {
  const styles = useStepStyles();
  const { language } = useSpeech();
  const { say, sayCount } = useWords(IMPORT);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? words : words.slice(0, SHOWN);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{say("words.title")}</legend>
      {shown.map((open) => (
        <Field
          key={`${open.field} ${open.word}`}
          label={open.word === "" ? say("words.blank") : say("words.label", { word: open.word })}
          hint={sayCount("words.rows", open.rows, { field: fieldName(open.field, language) })}
        >
          <WordSelect open={open} draft={draft} onPlan={onPlan} />
        </Field>
      ))}
      {shown.length < words.length && (
        <div className={styles.buttons}>
          <Button onClick={() => setWhole(true)}>
            {say("words.more", { count: words.length - shown.length })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface WordSelectProps {
  readonly open: OpenWord;
  readonly draft: Draft;
  onPlan(plan: ImportPlan): void;
}

/** A field hands its label and its hint to the one control in it, through these properties. */
function WordSelect({ open: { field, word }, draft, onPlan, ...control }: WordSelectProps) {
  const { say } = useWords(IMPORT);
  const { plan, basis } = draft;
  const said = plan.words[field][nameKey(word)];
  const isGroup = field === "group";
  const choices: readonly (readonly [string, string])[] = {
    indicator: basis.known.indicators.map(({ code, name }) => [code, `${code} – ${name}`] as const),
    partner: basis.known.partners.map((name) => [name, name] as const),
    status: basis.known.statuses.map(({ word: known }) => [known, known] as const),
    group: [[word, say("words.ownGroup")] as const],
  }[field];
  return (
    <Select
      {...control}
      value={said === undefined || said === "" ? UNKNOWN : said}
      onChange={(_event, { value }) => onPlan(withWord(plan, field, word, value === UNKNOWN ? null : value))}
    >
      <option value={UNKNOWN}>{say(isGroup ? "words.everyone" : "words.setAside")}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
