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
import type { Language } from "../languages";
import type { Opening } from "./useSession";

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "40vh", overflowY: "auto" },
  opening: { justifyContent: "flex-start", padding: tokens.spacingHorizontalM },
});

interface OpeningNoticeProps {
  readonly opening: Opening;
  readonly language: Language;
  onHide(): void;
}

/** How the opening of a file stands: under way, refused and why, or done without some of what the file holds. */
export function OpeningNotice({ opening, language, onHide }: OpeningNoticeProps) {
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
        <Told
          intent="error"
          title={sayIn(PREVIEW, language, "open.failed", { name: opening.name })}
          hide={sayIn(PREVIEW, language, "open.hide")}
          onHide={onHide}
        >
          {sayIn(PREVIEW, language, `fault.${opening.problem}`)} {sayIn(PREVIEW, language, "open.kept")}
        </Told>
      );
    case "leftOut": {
      const kinds = opening.kinds.map((kind) => sayIn(PREVIEW, language, `kind.${kind}`));
      const list = new Intl.ListFormat(REGION[language], { type: "conjunction" }).format(kinds);
      return (
        <Told
          intent="warning"
          title={sayIn(PREVIEW, language, "left.title")}
          hide={sayIn(PREVIEW, language, "left.hide")}
          onHide={onHide}
        >
          {sayIn(PREVIEW, language, "left.text", { name: opening.name, kinds: list })}
        </Told>
      );
    }
  }
}

interface ToldProps {
  readonly intent: "error" | "warning";
  readonly title: string;
  readonly hide: string;
  readonly children: ReactNode;
  onHide(): void;
}

function Told({ intent, title, hide, children, onHide }: ToldProps) {
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
          <Button appearance="transparent" aria-label={hide} icon={<DismissRegular />} onClick={onHide} />
        }
      />
    </MessageBar>
  );
}
