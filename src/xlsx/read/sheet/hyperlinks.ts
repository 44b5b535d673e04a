import type { HyperlinkState, SheetState } from "../../../spreadsheet/state";
import type { RelationshipTarget } from "../relationships";
import { textAttribute, children, relationshipId, type XmlElement } from "../xmlTree";

/** The links of a sheet's cells. */
export function readHyperlinks(
  list: XmlElement | undefined,
  links: readonly RelationshipTarget[],
  sheet: SheetState,
): void {
  for (const element of children(list, "hyperlink")) {
    const id = relationshipId(element);
    const address = links.find((link) => link.id === id)?.target;
    const documentReference = textAttribute(element, "location");
    const screenTip = textAttribute(element, "tooltip");
    const link: HyperlinkState = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    };
    const cells = textAttribute(element, "ref");
    if (cells !== undefined) sheet.hyperlinks.set(cells, link);
  }
}
