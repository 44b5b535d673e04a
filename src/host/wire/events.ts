import { eventMessageCategory, eventWorkbookTarget, type EventEntry } from "./protocol";
import type { HostEvent } from "./services";

/** The client's numbers of the events. */
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

  set(event: HostEvent["type"], target: string, isSubscribing: boolean): void {
    const key = `${event} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (isSubscribing ? 1 : -1)));
  }

  isSubscribed(event: HostEvent["type"], target: string): boolean {
    return (this.counts.get(`${event} ${target}`) ?? 0) > 0;
  }
}

/** An event with the details that the host adds when it raises it. */
export interface RaisedEvent extends HostEvent {
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
  /** the id by which the client can fetch the changed range */
  readonly referenceId?: string;
}

/** The subscribed targets of an event: its table, its sheet, the workbook. */
export function subscribersOf(event: HostEvent, subscriptions: Subscriptions): string[] {
  return [event.tableId, event.worksheetId, eventWorkbookTarget].filter(
    (target): target is string => target !== undefined && subscriptions.isSubscribed(event.type, target),
  );
}

/** The messages of an event, one for each subscribed target. */
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
    shiftDirection: event.shift === undefined ? "None" : `ShiftCell${event.shift}`,
    ...event.details,
  };
}
