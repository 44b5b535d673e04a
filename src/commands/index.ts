import { refresh } from "./refresh";

/** The function file of the manifest: the functions of the ribbon buttons that do not open the pane. */
void Office.onReady();
Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => void refresh(event));
