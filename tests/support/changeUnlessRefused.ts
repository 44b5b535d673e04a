/** Changes a workbook; what Excel refuses is left undone. Throws any other error, `GeneralException` included. */
export async function changeUnlessRefused(change: (workbook: Excel.Workbook) => void): Promise<void> {
  try {
    await Excel.run(async ({ workbook }) => {
      change(workbook);
      await workbook.context.sync();
    });
  } catch (refusal) {
    if (!(refusal instanceof OfficeExtension.Error) || refusal.code === "GeneralException") throw refusal;
  }
}
