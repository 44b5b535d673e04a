import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { IMPORT } from "../../../../locales/import";
import { ENCODINGS, type Encoding } from "../../../../model/import/decode";
import { openQuestions } from "../../../../model/import/guess";
import type { ImportPlan } from "../../../../model/import/plan";
import { SEPARATORS, type Separator } from "../../../../model/import/rows";
import type { ImportDraft, SourceOptions } from "../../../hooks/useImport";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./useStepStyles";

const SEPARATOR_WORDS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
/** The captions are looked for among so many rows. */
const LAST_HEADER = 60;

interface FormFieldsProps {
  readonly draft: ImportDraft;
  onForm(form: SourceOptions): void;
  onPlan(plan: ImportPlan): void;
}

/** How the file is written: guessed, and to be put right where the guess is wrong. */
export function FormFields({ draft, onForm, onPlan }: FormFieldsProps) {
  const styles = useStepStyles();
  const { say } = useWords(IMPORT);
  const { source, plan, input, encoding } = draft;
  const open = useMemo(() => openQuestions(source, plan), [source, plan]);
  const doubt = (isOpen: boolean, text: string) =>
    isOpen ? ({ validationState: "warning", validationMessage: text } as const) : {};
  return (
    <div className={styles.group}>
      <Field label={say("columns.decimals")} {...doubt(open.decimals, say("columns.decimalsOpen"))}>
        <Select
          value={plan.decimals}
          onChange={(_event, { value }) => onPlan({ ...plan, decimals: value === "," ? "," : "." })}
        >
          <option value=".">{say("columns.decimals.point")}</option>
          <option value=",">{say("columns.decimals.comma")}</option>
        </Select>
      </Field>
      <Field label={say("columns.days")} {...doubt(open.dayOrder, say("columns.daysOpen"))}>
        <Select
          value={plan.dayOrder}
          onChange={(_event, { value }) => onPlan({ ...plan, dayOrder: value as ImportPlan["dayOrder"] })}
        >
          <option value="dayFirst">{say("columns.days.dayFirst")}</option>
          <option value="monthFirst">{say("columns.days.monthFirst")}</option>
        </Select>
      </Field>
      {open.yearPairs !== null && (
        <Field label={say("columns.pairs")} {...doubt(open.yearPairs, say("columns.pairsOpen"))}>
          <Select
            value={plan.yearPairs}
            onChange={(_event, { value }) => onPlan({ ...plan, yearPairs: value as ImportPlan["yearPairs"] })}
          >
            <option value="months">{say("columns.pairs.months")}</option>
            <option value="years">{say("columns.pairs.years")}</option>
          </Select>
        </Field>
      )}
      <Field label={say("columns.separator")}>
        <Select
          value={source.separator}
          onChange={(_event, { value }) => onForm({ separator: value as Separator })}
        >
          {SEPARATORS.map((separator) => (
            <option key={separator} value={separator}>
              {say(`columns.separator.${SEPARATOR_WORDS[separator]}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("columns.header")} hint={say("columns.headerHint")}>
        <Input
          type="number"
          min={0}
          max={LAST_HEADER}
          value={String(source.header)}
          onChange={(_event, { value }) => {
            const header = Number(value);
            if (Number.isInteger(header) && header >= 0 && header <= LAST_HEADER) onForm({ header });
          }}
        />
      </Field>
      {"bytes" in input && (
        <Field label={say("columns.encoding")}>
          <Select value={encoding} onChange={(_event, { value }) => onForm({ encoding: value as Encoding })}>
            {ENCODINGS.map((each) => (
              <option key={each} value={each}>
                {say(`columns.encoding.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
