import { Spinner } from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";

/** A spinner with a label. */
export function Loading({ messageKey }: { readonly messageKey: "pane.loading" | "pane.opening" }) {
  const { t } = useI18n();
  return (
    <div role="status">
      <Spinner label={t(messageKey)} />
    </div>
  );
}
