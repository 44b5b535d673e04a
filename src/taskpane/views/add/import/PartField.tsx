import { Field, Select } from "@fluentui/react-components";
import type { PartChoice, WorkbookPart } from "../../../../importFiles";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";

interface PartFieldProps {
  readonly label: string;
  readonly parts: readonly WorkbookPart[];
  /** the chosen one; undefined while there is none */
  readonly part: WorkbookPart | undefined;
  onPart(part: PartChoice): void;
}

/** The sheet or table of a workbook that is imported. */
export function PartField({ label, parts, part, onPart }: PartFieldProps) {
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const nameOf = ({ kind, name, sheet, isHidden, rows }: WorkbookPart) => {
    if (kind === "table") return tCount("part.table", rows, { name, sheet });
    return tCount(isHidden ? "part.hiddenSheet" : "part.sheet", rows, { name });
  };
  const chosen = parts.findIndex((each) => each === part);
  return (
    <Field label={label}>
      <Select
        value={chosen < 0 ? "" : String(chosen)}
        onChange={(_event, { value }) => {
          const next = parts[Number(value)];
          if (value !== "" && next) onPart(next);
        }}
      >
        {chosen < 0 && <option value="">{t("part.choose")}</option>}
        {parts.map((each, index) => (
          <option key={`${each.kind} ${each.name}`} value={String(index)}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
