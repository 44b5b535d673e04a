import {
  Button,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  Text,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  InfoRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { OfficeTheme } from "../host";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { PANE_COMMON_TEXTS } from "../languages/texts/pane/common";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { REGION } from "./useRegionKeys";
import type { StepDirection } from "./useSteps";
import { isLanguage, LANGUAGES, type Language } from "../languages";

/** Below this width, buttons show only their icon. */
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
  calculating: { justifyContent: "flex-start" },
  button: { whiteSpace: "nowrap", minWidth: 0, [NARROW]: { padding: tokens.spacingHorizontalXS } },
  label: { [NARROW]: { display: "none" } },
  select: { minWidth: 0 },
});

const THEMES: readonly OfficeTheme[] = ["light", "dark", "highContrast"];

interface TopBarProps {
  readonly language: Language;
  readonly theme: OfficeTheme;
  readonly saving: boolean;
  readonly isCalculating: boolean;
  /** whether the banner about the preview is shown */
  readonly isBannerShown: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onStep(direction: StepDirection): void;
  onLanguageChange(language: Language): void;
  onThemeChange(theme: OfficeTheme): void;
  onNew(): void;
  onOpen(file: File): void;
  onSave(): void;
  onShowBanner(): void;
}

/** The top bar: new, open and save; undo and redo; Office's theme and language. */
export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { language, theme, saving, isCalculating, isBannerShown } = props;
  const t = (key: keyof typeof PANE_PREVIEW_TEXTS.en) => translate(PANE_PREVIEW_TEXTS, language, key);
  return (
    <section className={styles.bar} {...REGION} aria-label={t("bar.label")}>
      <Text size={400} weight="semibold" className={styles.name}>
        {translate(PANE_COMMON_TEXTS, language, "app.name")}
      </Text>
      <BarButton icon={<DocumentAddRegular />} label={t("bar.new")} onClick={props.onNew} />
      <OpenButton label={t("bar.open")} onOpen={props.onOpen} />
      <BarButton
        icon={<SaveRegular />}
        label={t(saving ? "bar.saving" : "bar.save")}
        disabledFocusable={saving}
        onClick={props.onSave}
      />
      <StepButton
        icon={<ArrowUndoRegular />}
        label={t("bar.undo")}
        keys="Control+Z"
        disabledFocusable={!props.canUndo}
        onClick={() => props.onStep("undo")}
      />
      <StepButton
        icon={<ArrowRedoRegular />}
        label={t("bar.redo")}
        keys="Control+Y"
        disabledFocusable={!props.canRedo}
        onClick={() => props.onStep("redo")}
      />
      <span className={styles.space} role="status">
        {isCalculating && (
          <Spinner
            className={styles.calculating}
            size="extra-tiny"
            label={{ className: styles.label, children: t("bar.calculating") }}
          />
        )}
      </span>
      {!isBannerShown && (
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          title={t("bar.about")}
          aria-label={t("bar.about")}
          onClick={props.onShowBanner}
        />
      )}
      <Select
        size="small"
        className={styles.select}
        aria-label={t("bar.theme")}
        title={t("bar.theme")}
        value={theme}
        onChange={(_event, { value }) => props.onThemeChange(value as OfficeTheme)}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label={t("bar.language")}
        title={t("bar.language")}
        value={language}
        onChange={(_event, { value }) => isLanguage(value) && props.onLanguageChange(value)}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_FORMATS[each].name}
          </option>
        ))}
      </Select>
    </section>
  );
}

/** A button of the bar; its label remains the accessible name if only the icon is shown. */
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

/** A button with an icon alone, for what keys in the grid do too. */
function StepButton({
  label,
  keys,
  ...rest
}: ButtonProps & { readonly label: string; readonly keys: string }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      {...rest}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys.replace("Control", "Ctrl")})`}
    />
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
          // Reset, so that choosing the same file again opens it again.
          target.value = "";
          if (file) onOpen(file);
        }}
      />
    </>
  );
}
