/** How a text that should be a number was written. */
export type NumberText =
  /** with a decimal comma: "12,5", "1 234,5" */
  | { readonly writing: "decimalComma"; readonly number: number }
  /** as JSON would write it but between quotes: "12.5", "1,234.5", "12.5 %" */
  | { readonly writing: "quoted"; readonly number: number }
  /** "1,234": a thousand or little more than one */
  | { readonly writing: "ambiguous" };

/** What number a text stands for, or undefined when it is none. */
export function readNumberText(text: string): NumberText | undefined {
  const bare = text.replace(/[\s%$]/g, "").replace(/^\u2212/, "-");
  if (/^[-+]?\d+(\.\d+)?$/.test(bare)) return { writing: "quoted", number: Number(bare) };
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(bare)) return { writing: "ambiguous" };
  if (/^[-+]?\d+,\d+$/.test(bare)) return { writing: "decimalComma", number: Number(bare.replace(",", ".")) };
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) {
    return { writing: "decimalComma", number: Number(bare.replaceAll(".", "").replace(",", ".")) };
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) {
    return { writing: "quoted", number: Number(bare.replaceAll(",", "")) };
  }
  return undefined;
}
