import { Checkbox, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { IMPORT } from "../../../../locales/import";
import { SPREAD_FIELDS, type SpreadField } from "../../../../model/import/fields";
import { withColumn, type ImportPlan } from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/useImport";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./useStepStyles";
import { useColumnLabels } from "./useColumnLabels";

/** More columns of figures are taken as they are; nobody ticks them one by one. */
const MAX_VALUE_COLUMNS = 60;

const useStyles = makeStyles({
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface LayoutFieldsProps {
  readonly draft: ImportDraft;
  onLayout(field: SpreadField | null): void;
  onPlan(plan: ImportPlan): void;
}

/** Whether a row of the file is one value or several side by side, and then which columns hold them. */
export function LayoutFields({ draft, onLayout, onPlan }: LayoutFieldsProps) {
  const { say } = useWords(IMPORT);
  const { spread } = draft.plan;
  return (
    <>
      <Field label={say("columns.layout")} {...(spread !== null && { hint: say("columns.layoutHint") })}>
        <Select
          value={spread ?? ""}
          onChange={(_event, { value }) => onLayout(value === "" ? null : (value as SpreadField))}
        >
          <option value="">{say("columns.layout.long")}</option>
          {SPREAD_FIELDS.map((field) => (
            <option key={field} value={field}>
              {say(`columns.layout.${field}`)}
            </option>
          ))}
        </Select>
      </Field>
      {spread !== null && <ValueColumns draft={draft} spread={spread} onPlan={onPlan} />}
    </>
  );
}

interface ValueColumnsProps extends Pick<LayoutFieldsProps, "draft" | "onPlan"> {
  readonly spread: SpreadField;
}

/** The columns of figures, each of which may be left out. */
function ValueColumns({ draft: { plan, headers }, spread, onPlan }: ValueColumnsProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { say, sayCount } = useWords(IMPORT);
  const labelOf = useColumnLabels(headers);
  const all = plan.columns.flatMap((use, index) => (use === "figures" ? [index] : []));
  const shown = all.slice(0, MAX_VALUE_COLUMNS);
  return (
    <fieldset className={steps.fieldset}>
      <legend className={steps.legend}>{say(`columns.figures.${spread}`)}</legend>
      {all.length === 0 && <Text>{say("columns.figuresNone")}</Text>}
      <div className={styles.values}>
        {shown.map((index) => (
          <Checkbox
            key={index}
            checked
            label={labelOf(index)}
            onChange={() => onPlan(withColumn(plan, index, null))}
          />
        ))}
      </div>
      {shown.length < all.length && <Text>{sayCount("columns.figuresMore", all.length - shown.length)}</Text>}
    </fieldset>
  );
}
