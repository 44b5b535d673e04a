import { Button } from "@fluentui/react-components";
import { SHEETS_DAMAGE_TEXTS } from "../../../languages/texts/sheets/damage";
import type { Damage } from "../../../model/damage";
import { NoticeBar } from "../../components/NoticeBar";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import type { ViewProps } from "../viewIds";

interface DamageNoticeProps {
  readonly damage: Damage;
  readonly open: ViewProps["open"];
}

/** Says what the first line of the dashboard says, in the pane's language; nothing when all is well. */
export function DamageNotice({ damage, open }: DamageNoticeProps) {
  const { t: tCommon } = useI18n();
  const { t } = useMessages(SHEETS_DAMAGE_TEXTS);
  if (damage.length === 0) return null;
  return (
    <NoticeBar
      intent="error"
      title={t(damage === "unknown" ? "unknown" : "intro")}
      actions={
        <Button onClick={() => open("check")}>
          {tCommon("pane.openView", { view: tCommon("view.check") })}
        </Button>
      }
    >
      {damage === "unknown"
        ? ""
        : damage.map(({ kind, count, sheets }) => <div key={kind}>{t(kind, { count, sheets })}</div>)}
    </NoticeBar>
  );
}
