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
import { REGION, sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../model/initiative";
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

/** The notice about the opening of a file: in progress, failed and why, or opened without unsupported features. */
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
          label={sayIn(PREVIEW, language, "open.opening", { name: opening.name })}
        />
      );
    case "failed":
      return (
        <DismissibleBar
          intent="error"
          title={sayIn(PREVIEW, language, "open.failed", { name: opening.name })}
          dismissLabel={sayIn(PREVIEW, language, "open.hide")}
          onDismiss={onDismiss}
        >
          {sayIn(PREVIEW, language, `fault.${opening.errorCode}`)} {sayIn(PREVIEW, language, "open.kept")}
        </DismissibleBar>
      );
    case "leftOut": {
      const kinds = opening.kinds.map((kind) => sayIn(PREVIEW, language, `kind.${kind}`));
      const list = new Intl.ListFormat(REGION[language], { type: "conjunction" }).format(kinds);
      return (
        <DismissibleBar
          intent="warning"
          title={sayIn(PREVIEW, language, "left.title")}
          dismissLabel={sayIn(PREVIEW, language, "left.hide")}
          onDismiss={onDismiss}
        >
          {sayIn(PREVIEW, language, "left.text", { name: opening.name, kinds: list })}
        </DismissibleBar>
      );
    }
  }
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
