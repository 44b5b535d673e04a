/** Whether Microsoft's office.js was loaded. */
export function isOfficeLoaded(): boolean {
  return typeof Office !== "undefined";
}

/** Office's context, which may be incomplete outside of Excel; undefined where there is none. */
export function officeContext(): Partial<Office.Context> | undefined {
  return isOfficeLoaded() ? Office.context : undefined;
}
