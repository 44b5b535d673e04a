import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useI18n } from "../i18n/I18nContext";

/** A text to copy by hand, selected: shown where the clipboard is not allowed. */
export function SelectableText({ text }: { readonly text: string }) {
  const { t } = useI18n();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <Field label={t("pane.copyByHand")}>
      <Textarea textarea={{ ref: area, readOnly: true, rows: 8 }} value={text} />
    </Field>
  );
}
