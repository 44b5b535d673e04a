/** Reads what was written again, and shows it; returns the error if that fails, null else: it is written all the same. */
export async function showAgain<Read>(
  read: () => Promise<Read>,
  show: (now: Read) => void,
): Promise<unknown> {
  try {
    show(await read());
    return null;
  } catch (error) {
    return error;
  }
}
