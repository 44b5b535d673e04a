/** The error that a run throws, as a caller catches it; fails when the run succeeds. */
export async function errorOfRun(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("The run succeeded where a refusal was expected.");
}
