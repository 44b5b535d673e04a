import type { Archive } from "./archive";
import { parseXml } from "./xmlTree";

/** A relationship of a part. */
export interface RelationshipTarget {
  readonly id: string;
  /** the last word of its type: "worksheet", "table" */
  readonly kind: string;
  /** the path of a part, or an address outside the file */
  readonly target: string;
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The relationships of a part, or with "" those of the package. */
export function readRelationships(archive: Archive, path: string): readonly RelationshipTarget[] {
  const slash = path.lastIndexOf("/") + 1;
  const relationships = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  if (!archive.has(relationships)) return [];
  return parseXml(archive.read(relationships), relationships).children.map(({ attributes }) => {
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      kind: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: attributes.TargetMode === "External" ? target : resolved(path, target),
    };
  });
}
