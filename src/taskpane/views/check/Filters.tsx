import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { CheckResult } from "../../../model/check/check";
import { SEVERITIES, type CellIssue, type Severity } from "../../../model/issues/issue";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  group: { margin: 0, padding: 0, border: 0, display: "flex", flexWrap: "wrap" },
  legend: { padding: 0 },
});

/** The criteria of the issues that are shown. */
export interface Filter {
  readonly severities: readonly Severity[];
  /** "" for all */
  readonly sheet: string;
}

export const NO_FILTER: Filter = { severities: SEVERITIES, sheet: "" };

/** Reads a stored filter; null if it is none. */
export function readFilter(stored: unknown): Filter | null {
  const { severities, sheet } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(severities) || typeof sheet !== "string") return null;
  return { severities: SEVERITIES.filter((severity) => severities.includes(severity)), sheet };
}

interface FiltersProps {
  readonly result: CheckResult;
  /** the number of issues of each sheet, in sheet order */
  readonly sheets: ReadonlyMap<string, number>;
  readonly filter: Filter;
  onChange(filter: Filter): void;
}

/** Filters issues by severity and by sheet. */
export function Filters({ result, sheets, filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const { severities, sheet } = filter;
  const toggled = (severity: Severity) =>
    SEVERITIES.filter((one) => (one === severity) !== severities.includes(one));
  return (
    <div className={styles.filters}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t("filter")}</legend>
        {SEVERITIES.map((severity) => (
          <Checkbox
            key={severity}
            label={t(`filter.${severity}`, { count: result.counts[severity] })}
            checked={severities.includes(severity)}
            onChange={() => onChange({ ...filter, severities: toggled(severity) })}
          />
        ))}
      </fieldset>
      <Field label={t("sheet")}>
        <Select value={sheet} onChange={(_, { value }) => onChange({ ...filter, sheet: value })}>
          <option value="">{t("sheet.all", { count: result.issues.length })}</option>
          {[...sheets].map(([name, count]) => (
            <option key={name} value={name}>
              {t("sheet.one", { sheet: name, count })}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Whether an issue matches the filter. */
export function matchesFilter({ severities, sheet }: Filter, { severity, place }: CellIssue): boolean {
  return severities.includes(severity) && (sheet === "" || sheet === place.sheet);
}
