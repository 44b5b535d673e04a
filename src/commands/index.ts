/**
 * The function file that the manifest names. The ribbon's one button opens the task pane, which Excel does by
 * itself; this page only tells Office that it is there.
 */
void Office.onReady();
