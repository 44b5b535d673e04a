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

const SEPARATOR_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
/** The captions are looked for among so many rows. */
const MAX_HEADER_ROW = 60;

interface SourceOptionFieldsProps {
  readonly draft: ImportDraft;
  onOptions(form: SourceOptions): void;
  onPlan(plan: ImportPlan): void;
}

/** How the file is written: guessed, and to be put right where the guess is wrong. */
export function SourceOptionFields({ draft, onOptions, onPlan }: SourceOptionFieldsProps) {
  const styles = useStepStyles();
  const { say } = useWords(IMPORT);
  const { source, plan, input, encoding } = draft;
  const open = useMemo(() => openQuestions(source, plan), [source, plan]);
  const warnIf = (isOpen: boolean, text: string) =>
    isOpen ? ({ validationState: "warning", validationMessage: text } as const) : {};
  return (
    <div className={styles.group}>
      <Field label={say("columns.decimals")} {...warnIf(open.decimals, say("columns.decimalsOpen"))}>
        <Select
          value={plan.decimals}
          onChange={(_event, { value }) => onPlan({ ...plan, decimals: value === "," ? "," : "." })}
        >
          <option value=".">{say("columns.decimals.point")}</option>
          <option value=",">{say("columns.decimals.comma")}</option>
        </Select>
      </Field>
      <Field label={say("columns.days")} {...warnIf(open.dayOrder, say("columns.daysOpen"))}>
        <Select
          value={plan.dayOrder}
          onChange={(_event, { value }) => onPlan({ ...plan, dayOrder: value as ImportPlan["dayOrder"] })}
        >
          <option value="dayFirst">{say("columns.days.dayFirst")}</option>
          <option value="monthFirst">{say("columns.days.monthFirst")}</option>
        </Select>
      </Field>
      {open.yearPairs !== null && (
        <Field label={say("columns.pairs")} {...warnIf(open.yearPairs, say("columns.pairsOpen"))}>
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
          onChange={(_event, { value }) => onOptions({ separator: value as Separator })}
        >
          {SEPARATORS.map((separator) => (
            <option key={separator} value={separator}>
              {say(`columns.separator.${SEPARATOR_NAMES[separator]}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("columns.header")} hint={say("columns.headerHint")}>
        <Input
          type="number"
          min={0}
          max={MAX_HEADER_ROW}
          value={String(source.header)}
          onChange={(_event, { value }) => {
            const header = Number(value);
            if (Number.isInteger(header) && header >= 0 && header <= MAX_HEADER_ROW) onOptions({ header });
          }}
        />
      </Field>
      {"bytes" in input && (
        <Field label={say("columns.encoding")}>
          <Select
            value={encoding}
            onChange={(_event, { value }) => onOptions({ encoding: value as Encoding })}
          >
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
