import type { WorkbookState } from "../../spreadsheet/state";
import { child, textOf, type XmlElement } from "./xmlTree";

/** Who made the workbook and what it is about. */
export function readProperties(core: XmlElement | undefined): WorkbookState["properties"] {
  const text = (name: string): string => textOf(child(core, name));
  return {
    author: text("creator"),
    title: text("title"),
    subject: text("subject"),
    keywords: text("keywords"),
    comments: text("description"),
    category: text("category"),
  };
}
