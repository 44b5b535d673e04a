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
import type { PlayedTheme } from "../host";
import { sayIn, t } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../languages";

/** Below this width, buttons show their sign alone. */
const WORDS = "@media (max-width: 979px)";

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
  button: { whiteSpace: "nowrap", minWidth: 0, [WORDS]: { padding: tokens.spacingHorizontalXS } },
  words: { [WORDS]: { display: "none" } },
  select: { minWidth: 0 },
});

const THEMES: readonly PlayedTheme[] = ["light", "dark", "highContrast"];

interface TopBarProps {
  readonly language: Language;
  readonly theme: PlayedTheme;
  readonly saving: boolean;
  /** whether what the page is, is told below */
  readonly told: boolean;
  onLanguage(language: Language): void;
  onTheme(theme: PlayedTheme): void;
  onNew(): void;
  onOpen(file: File): void;
  onSave(): void;
  onTell(): void;
}

/** The workbook's comings and goings, and how Office looks and speaks. */
export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { language, theme, saving, told } = props;
  const say = (key: keyof typeof PREVIEW.en) => sayIn(PREVIEW, language, key);
  return (
    <section className={styles.bar} aria-label={say("bar.label")}>
      <Text size={400} weight="semibold" className={styles.name}>
        {t(language, "app.name")}
      </Text>
      <BarButton icon={<DocumentAddRegular />} words={say("bar.new")} onClick={props.onNew} />
      <OpenButton words={say("bar.open")} onOpen={props.onOpen} />
      <BarButton
        icon={<SaveRegular />}
        words={say(saving ? "bar.saving" : "bar.save")}
        disabledFocusable={saving}
        onClick={props.onSave}
      />
      <span className={styles.space} />
      {!told && (
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          title={say("bar.about")}
          aria-label={say("bar.about")}
          onClick={props.onTell}
        />
      )}
      <Select
        size="small"
        className={styles.select}
        aria-label={say("bar.theme")}
        title={say("bar.theme")}
        value={theme}
        onChange={(_event, { value }) => props.onTheme(value as PlayedTheme)}
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
        <option value="en" lang="en">
          English
        </option>
        <option value="fr" lang="fr">
          Français
        </option>
      </Select>
    </section>
  );
}

/** A button of the bar; its words stay its name where only its sign is shown. */
function BarButton({ words, className, ...rest }: ButtonProps & { readonly words: string }) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      {...rest}
      className={mergeClasses(styles.button, className)}
      aria-label={words}
      title={words}
    >
      <span className={styles.words}>{words}</span>
    </Button>
  );
}

function OpenButton({ words, onOpen }: { readonly words: string; onOpen(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <BarButton icon={<FolderOpenRegular />} words={words} onClick={() => input.current!.click()} />
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        aria-label={words}
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
