import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../language/LanguageContext";
import { explain } from "../problems";

interface ProblemProps {
  readonly title: string;
  readonly error: unknown;
  /** a way out that one click takes */
  readonly action?: ReactNode;
}

/** What went wrong, in words, with what to do next. */
export function Problem({ title, error, action }: ProblemProps) {
  const { language } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {explain(error, language)}
      </MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
