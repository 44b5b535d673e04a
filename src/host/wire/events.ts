import { eventMessageCategory, eventWorkbookTarget, type EventEntry } from "./protocol";
import type { HostEvent } from "./services";

/** The numbers under which the client knows the events. */
const messageTypes: Readonly<Record<HostEvent["type"], number>> = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
};

/** Which targets the client listens to, for each event. */
export class Subscriptions {
  private readonly counts = new Map<string, number>();

  listen(event: HostEvent["type"], target: string, on: boolean): void {
    const key = `${event} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (on ? 1 : -1)));
  }

  isSubscribed(event: HostEvent["type"], target: string): boolean {
    return (this.counts.get(`${event} ${target}`) ?? 0) > 0;
  }
}

/** An event together with what only the host knows when it is raised. */
export interface RaisedEvent extends HostEvent {
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
  /** the identity under which the client can ask for the range that changed */
  readonly referenceId?: string;
}

/** Who listens to an event: at its table, at its sheet, at the workbook. */
export function subscribersOf(event: HostEvent, listeners: Subscriptions): string[] {
  return [event.tableId, event.worksheetId, eventWorkbookTarget].filter(
    (target): target is string => target !== undefined && listeners.isSubscribed(event.type, target),
  );
}

/** The messages that tell an event, one for each target that listens. */
export function messagesFor(event: RaisedEvent, targets: readonly string[]): EventEntry[] {
  const message = JSON.stringify(argumentsOf(event));
  return targets.map((targetId) => ({
    messageCategory: eventMessageCategory,
    messageType: messageTypes[event.type],
    targetId,
    message,
  }));
}

function argumentsOf(event: RaisedEvent): Record<string, unknown> {
  return {
    worksheetId: event.worksheetId,
    tableId: event.tableId,
    address: event.address,
    changeType: event.changeType,
    source: event.source,
    triggerSource: event.triggerSource,
    referenceId: event.referenceId,
    shiftDirection: "None",
    ...event.details,
  };
}
