import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Host } from "../host";
import { t } from "../locales";
import type { Language } from "../model/initiative";
import { download } from "./download";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  note: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

interface TopBarProps {
  readonly host: Host;
  readonly language: Language;
  onLanguage(language: Language): void;
}

/** What the page is, in which language, and the workbook to take away. */
export function TopBar({ host, language, onLanguage }: TopBarProps) {
  const styles = useStyles();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      download(await host.save(), `${t(language, "preview.fileName")}.xlsx`, XLSX);
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className={styles.bar}>
      <Text size={400} weight="semibold">
        {t(language, "app.name")}
      </Text>
      <Text className={styles.note}>{t(language, "preview.tag")}</Text>
      <Select
        size="small"
        aria-label={t(language, "preview.language")}
        value={language}
        onChange={(_event, { value }) => onLanguage(value as Language)}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="fr" lang="fr">
          Français
        </option>
      </Select>
      <Button size="small" disabled={saving} onClick={() => void save()}>
        {t(language, saving ? "preview.saving" : "preview.save")}
      </Button>
    </div>
  );
}
