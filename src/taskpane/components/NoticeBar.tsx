import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

interface NoticeBarProps {
  readonly intent?: MessageBarIntent;
  readonly title?: string;
  /** the buttons; nothing is shown for null, undefined or false */
  readonly actions?: ReactNode;
  /** "status" where screen readers are to announce a notice that appears */
  readonly role?: "status";
  readonly children?: ReactNode;
}

/** A notice of the pane: a title, a text and buttons below it. */
export function NoticeBar({ intent, title, actions, role, children }: NoticeBarProps) {
  const hasActions = actions !== undefined && actions !== null && actions !== false;
  return (
    <MessageBar layout="multiline" {...(intent && { intent })} {...(role && { role })}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {hasActions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
