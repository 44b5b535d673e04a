import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same file without the cached results of formulas, so that readers have to calculate. */
export function removeCachedResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) =>
    path.startsWith("xl/worksheets/sheet") ? [path, strToU8(withoutResults(strFromU8(part)))] : [path, part],
  );
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

function withoutResults(xml: string): string {
  const bare = xml.replace(/(<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))<v(?:\s[^>]*)?>[^<]*<\/v>/g, "$1");
  if (bare === xml && /<f[\s>/]/.test(xml))
    throw new Error("The formulas of the sheet have no cached results to remove");
  return bare;
}
