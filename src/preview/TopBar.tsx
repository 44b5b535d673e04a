import {
  Button,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
import { DocumentAddRegular, FolderOpenRegular, InfoRegular, SaveRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { OfficeTheme } from "../host";
import { sayIn, t } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../model/initiative";

/** Below this width, buttons show their icon alone. */
const NARROW = "@media (max-width: 979px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { marginRight: tokens.spacingHorizontalS },
  space: { flexGrow: 1 },
  button: { whiteSpace: "nowrap", minWidth: 0, [NARROW]: { padding: tokens.spacingHorizontalXS } },
  label: { [NARROW]: { display: "none" } },
  select: { minWidth: 0 },
});

/** Each language by its own name. */
const LANGUAGE_NAMES = [
  ["en", "English"],
  ["fr", "Français"],
] as const;

const THEMES: readonly OfficeTheme[] = ["light", "dark", "highContrast"];

interface TopBarProps {
  readonly language: Language;
  readonly theme: OfficeTheme;
  readonly saving: boolean;
  /** whether the banner about the preview is shown */
  readonly isBannerShown: boolean;
  onLanguage(language: Language): void;
  onTheme(theme: OfficeTheme): void;
  onNew(): void;
  onOpen(file: File): void;
  onSave(): void;
  onShowBanner(): void;
}

/** The top bar: new, open and save; Office's theme and language. */
export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { language, theme, saving, isBannerShown } = props;
  const say = (key: keyof typeof PREVIEW.en) => sayIn(PREVIEW, language, key);
  return (
    <section className={styles.bar} aria-label={say("bar.label")}>
      <Text size={400} weight="semibold" className={styles.name}>
        {t(language, "app.name")}
      </Text>
      <BarButton icon={<DocumentAddRegular />} label={say("bar.new")} onClick={props.onNew} />
      <OpenButton label={say("bar.open")} onOpen={props.onOpen} />
      <BarButton
        icon={<SaveRegular />}
        label={say(saving ? "bar.saving" : "bar.save")}
        disabledFocusable={saving}
        onClick={props.onSave}
      />
      <span className={styles.space} />
      {!isBannerShown && (
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          title={say("bar.about")}
          aria-label={say("bar.about")}
          onClick={props.onShowBanner}
        />
      )}
      <Select
        size="small"
        className={styles.select}
        aria-label={say("bar.theme")}
        title={say("bar.theme")}
        value={theme}
        onChange={(_event, { value }) => props.onTheme(value as OfficeTheme)}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {say(`theme.${each}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label={say("bar.language")}
        title={say("bar.language")}
        value={language}
        onChange={(_event, { value }) => props.onLanguage(value as Language)}
      >
        {LANGUAGE_NAMES.map(([id, name]) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </Select>
    </section>
  );
}

/** A button of the bar; its label stays its accessible name where only the icon is shown. */
function BarButton({ label, className, ...rest }: ButtonProps & { readonly label: string }) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      {...rest}
      className={mergeClasses(styles.button, className)}
      aria-label={label}
      title={label}
    >
      <span className={styles.label}>{label}</span>
    </Button>
  );
}

function OpenButton({ label, onOpen }: { readonly label: string; onOpen(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <BarButton icon={<FolderOpenRegular />} label={label} onClick={() => input.current?.click()} />
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again, and is then opened again.
          target.value = "";
          if (file) onOpen(file);
        }}
      />
    </>
  );
}
