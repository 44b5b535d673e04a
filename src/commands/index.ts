import { refresh } from "./refresh";

/** The function file that the manifest names: what the ribbon's buttons run that open no pane. */
void Office.onReady();
Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => void refresh(event));
