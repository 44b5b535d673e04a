import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { translate } from "../languages/messages";
import { shortList } from "../languages/shortList";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";
import type { Opening } from "./useSession";

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "40vh", overflowY: "auto" },
  opening: { justifyContent: "flex-start", padding: tokens.spacingHorizontalM },
});

interface OpeningNoticeProps {
  readonly opening: Opening;
  readonly language: Language;
  onDismiss(): void;
}

/** The notice about opening a file: in progress, failed and why, or opened without its unsupported features. */
export function OpeningNotice({ opening, language, onDismiss }: OpeningNoticeProps) {
  const styles = useStyles();
  switch (opening.kind) {
    case "none":
      return null;
    case "opening":
      return (
        <Spinner
          className={styles.opening}
          size="tiny"
          role="status"
          label={translate(PANE_PREVIEW_TEXTS, language, "open.opening", { name: opening.name })}
        />
      );
    case "failed":
      return (
        <DismissibleBar
          intent="error"
          title={translate(PANE_PREVIEW_TEXTS, language, "open.failed", { name: opening.name })}
          dismissLabel={translate(PANE_PREVIEW_TEXTS, language, "open.hide")}
          onDismiss={onDismiss}
        >
          {translate(PANE_PREVIEW_TEXTS, language, `fault.${opening.errorCode}`)}{" "}
          {translate(PANE_PREVIEW_TEXTS, language, "open.kept")}
        </DismissibleBar>
      );
    case "unsupportedFeatures": {
      const names = opening.features.map((feature) => {
        const places = opening.places.get(feature) ?? [];
        const kind = translate(PANE_PREVIEW_TEXTS, language, `kind.${feature}`);
        return places.length === 0 ? kind : `${kind} (${shortList(places)})`;
      });
      const list = new Intl.ListFormat(LANGUAGE_FORMATS[language].region, { type: "conjunction" }).format(
        names,
      );
      return (
        <DismissibleBar
          intent="warning"
          title={translate(PANE_PREVIEW_TEXTS, language, "left.title")}
          dismissLabel={translate(PANE_PREVIEW_TEXTS, language, "left.hide")}
          onDismiss={onDismiss}
        >
          {translate(PANE_PREVIEW_TEXTS, language, "left.text", { name: opening.name, kinds: list })}
        </DismissibleBar>
      );
    }
  }
}

interface NotCalculatedNoticeProps {
  /** of the file */
  readonly name: string;
  readonly language: Language;
}

/** The notice that a workbook that was opened cannot be calculated. It stays, since figures may be old. */
export function NotCalculatedNotice({ name, language }: NotCalculatedNoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent="error" shape="square" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {translate(PANE_PREVIEW_TEXTS, language, "open.notCalculated", { name })}
        </MessageBarTitle>
        {translate(PANE_PREVIEW_TEXTS, language, "open.valuesOfFile")}
      </MessageBarBody>
    </MessageBar>
  );
}

interface DismissibleBarProps {
  readonly intent: "error" | "warning";
  readonly title: string;
  readonly dismissLabel: string;
  readonly children: ReactNode;
  onDismiss(): void;
}

function DismissibleBar({ intent, title, dismissLabel, children, onDismiss }: DismissibleBarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      shape="square"
      layout="multiline"
      role={intent === "error" ? "alert" : "status"}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={dismissLabel}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
