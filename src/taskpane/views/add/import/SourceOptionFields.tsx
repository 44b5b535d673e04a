import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ImportFileOptions } from "../../../../importFiles";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { ENCODINGS, type Encoding } from "../../../../model/import/decode";
import { ambiguousFormats } from "../../../../model/import/guess";
import { holdsNumbersAsText } from "../../../../model/import/numbersAsText";
import type { ImportPlan } from "../../../../model/import/plan";
import { SEPARATORS, type Separator } from "../../../../model/import/rows";
import { isCellSource } from "../../../../model/import/source";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

const SEPARATOR_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
/** The largest 1-based row number of the header that can be chosen in a text. */
const MAX_HEADER_ROW = 60;

interface SourceOptionFieldsProps {
  readonly draft: ImportDraft;
  /** whether to say that a question is still open */
  readonly isAsking: boolean;
  onOptions(options: ImportFileOptions): void;
  onPlan(plan: ImportPlan): void;
}

/** The format of the file: guessed, and to be corrected by the user if the guess is wrong. */
export function SourceOptionFields({ draft, isAsking, onOptions, onPlan }: SourceOptionFieldsProps) {
  const styles = useStepStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { source, plan, reading } = draft;
  const questions = useMemo(() => ambiguousFormats(source, plan), [source, plan]);
  const hasNumbersAsText = useMemo(
    () => !isCellSource(source) || holdsNumbersAsText(source, plan.columns),
    [source, plan.columns],
  );
  const lastRow = isCellSource(source) ? (source.rows.at(-1)?.line ?? source.header) : MAX_HEADER_ROW;
  const mustChooseEncoding = reading.kind === "text" && reading.questions.includes("encoding");
  const possible: readonly Encoding[] = reading.kind === "text" ? reading.possibleEncodings : [];
  const encodings = [...possible, ...ENCODINGS.filter((each) => !possible.includes(each))];
  const warnIf = (isOpen: boolean, text: string) =>
    isOpen ? ({ validationState: "warning", validationMessage: text } as const) : {};
  return (
    <div className={styles.group}>
      {hasNumbersAsText && (
        <Field label={t("columns.decimals")} {...warnIf(questions.decimals, t("columns.decimalsOpen"))}>
          <Select
            value={plan.decimals}
            onChange={(_event, { value }) => onPlan({ ...plan, decimals: value === "," ? "," : "." })}
          >
            <option value=".">{t("columns.decimals.point")}</option>
            <option value=",">{t("columns.decimals.comma")}</option>
          </Select>
        </Field>
      )}
      <Field label={t("columns.days")} {...warnIf(questions.dayOrder, t("columns.daysOpen"))}>
        <Select
          value={plan.dayOrder}
          onChange={(_event, { value }) => onPlan({ ...plan, dayOrder: value as ImportPlan["dayOrder"] })}
        >
          <option value="dayFirst">{t("columns.days.dayFirst")}</option>
          <option value="monthFirst">{t("columns.days.monthFirst")}</option>
        </Select>
      </Field>
      {questions.yearPairs !== null && (
        <Field label={t("columns.pairs")} {...warnIf(questions.yearPairs, t("columns.pairsOpen"))}>
          <Select
            value={plan.yearPairs}
            onChange={(_event, { value }) => onPlan({ ...plan, yearPairs: value as ImportPlan["yearPairs"] })}
          >
            <option value="months">{t("columns.pairs.months")}</option>
            <option value="years">{t("columns.pairs.years")}</option>
          </Select>
        </Field>
      )}
      {!isCellSource(source) && (
        <Field label={t("columns.separator")}>
          <Select
            value={source.separator}
            onChange={(_event, { value }) => onOptions({ separator: value as Separator })}
          >
            {SEPARATORS.map((separator) => (
              <option key={separator} value={separator}>
                {t(`columns.separator.${SEPARATOR_NAMES[separator]}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("columns.header")} hint={t("columns.headerHint")}>
        <Input
          type="number"
          min={0}
          max={lastRow}
          value={String(source.header)}
          onChange={(_event, { value }) => {
            const header = Number(value);
            if (Number.isInteger(header) && header >= 0 && header <= lastRow) onOptions({ header });
          }}
        />
      </Field>
      {reading.kind === "text" && (
        <Field
          label={t("columns.encoding")}
          required={mustChooseEncoding}
          {...(mustChooseEncoding && {
            validationState: isAsking ? "error" : "warning",
            validationMessage: t("columns.encodingOpen"),
          })}
        >
          <Select
            value={mustChooseEncoding ? "" : reading.encoding}
            onChange={(_event, { value }) => {
              if (value !== "") onOptions({ encoding: value as Encoding });
            }}
          >
            {mustChooseEncoding && <option value="">{t("columns.choose")}</option>}
            {encodings.map((each) => (
              <option key={each} value={each}>
                {t(`columns.encoding.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
