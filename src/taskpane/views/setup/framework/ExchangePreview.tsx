import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FRAMEWORK_ROLES, type RoleId } from "../../../../catalogue/frameworks";
import type { ExchangePlan, FormerRole, RoleChoices } from "../../../../excel/framework";
import { PANE_FRAMEWORK_TEXTS } from "../../../../languages/texts/pane/framework";
import { NoticeBar } from "../../../components/NoticeBar";
import { PreviewPanel } from "../../../components/PreviewPanel";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

const useStyles = makeStyles({
  preview: { gap: tokens.spacingVerticalM, outlineStyle: "none" },
  progress: { justifyContent: "flex-start" },
  select: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExchangePreviewProps {
  readonly plan: ExchangePlan;
  readonly isOutdated: boolean;
  readonly isBusy: boolean;
  onExchange(roles: RoleChoices): void;
  onCancel(): void;
}

/** What becomes of the entries about each role, which a person may choose, with a button that does it. Takes the focus. */
export function ExchangePreview({ plan, isOutdated, isBusy, onExchange, onCancel }: ExchangePreviewProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_FRAMEWORK_TEXTS);
  const [chosen, setChosen] = useState<RoleChoices>(() => proposedChoices(plan));
  const taken = new Set(Object.values(chosen));
  const added = plan.free.filter((role) => !taken.has(role));
  const labels = (roles: readonly RoleId[]) => roles.map((role) => labelOfRole(role, language)).join(", ");
  const choose = (role: RoleId, becomes: string) => {
    const others = Object.entries(chosen).filter(([former]) => former !== role);
    const next = plan.free.filter((each) => each === becomes).map((each) => [role, each] as const);
    setChosen(Object.fromEntries([...others, ...next]));
  };
  return (
    <PreviewPanel title={t("preview")} headingLevel="h3" subject={plan} className={styles.preview}>
      {isOutdated && <NoticeBar intent="warning">{t("preview.outdated")}</NoticeBar>}
      {plan.isDone && <Text>{t("preview.done")}</Text>}
      {!plan.isDone && <Text>{t(plan.roles.length > 0 ? "preview.lead" : "preview.nothing")}</Text>}
      {plan.roles.map((former) => (
        <RoleField
          key={former.role}
          former={former}
          chosen={chosen[former.role]}
          options={plan.free.filter((role) => role === chosen[former.role] || !taken.has(role))}
          onChoose={(becomes) => choose(former.role, becomes)}
        />
      ))}
      {plan.empty.length > 0 && <Text>{t("empty", { roles: labels(plan.empty) })}</Text>}
      {added.length > 0 && <Text>{t("new", { roles: labels(added) })}</Text>}
      {!plan.isDone && <Text>{t(isBusy ? "hint" : "preview.copy")}</Text>}
      {isBusy ? (
        <Spinner className={styles.progress} size="small" label={t("doing")} />
      ) : (
        <div className={styles.actions}>
          {!plan.isDone && (
            <Button appearance="primary" onClick={() => onExchange(chosen)}>
              {t("do")}
            </Button>
          )}
          <Button onClick={onCancel}>{t("cancel")}</Button>
        </div>
      )}
    </PreviewPanel>
  );
}

interface RoleFieldProps {
  readonly former: FormerRole;
  readonly chosen: RoleId | undefined;
  readonly options: readonly RoleId[];
  onChoose(becomes: string): void;
}

/** A former role with the number of its rows, and what it becomes. */
function RoleField({ former: { role, sheets, equal }, chosen, options, onChoose }: RoleFieldProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_FRAMEWORK_TEXTS);
  const rows = sheets.reduce((sum, each) => sum + each.rows, 0);
  const counted = sheets.map(({ sheet, rows: count }) => t("role.sheet", { sheet, rows: count })).join(", ");
  return (
    <Field label={labelOfRole(role, language)} hint={tCount("role.rows", rows, { sheets: counted })}>
      <Select
        className={styles.select}
        value={chosen ?? ""}
        onChange={(_event, { value }) => onChoose(value)}
      >
        <option value="">{t("role.stays")}</option>
        {options.map((option) => {
          const label = labelOfRole(option, language);
          return (
            <option key={option} value={option}>
              {option === equal ? t("role.equal", { role: label }) : label}
            </option>
          );
        })}
      </Select>
    </Field>
  );
}

function proposedChoices({ roles }: ExchangePlan): RoleChoices {
  return Object.fromEntries(roles.flatMap(({ role, equal }) => (equal ? [[role, equal]] : [])));
}

function labelOfRole(role: RoleId, language: ReturnType<typeof useI18n>["language"]): string {
  return FRAMEWORK_ROLES.find(({ id }) => id === role)?.label[language] ?? role;
}
