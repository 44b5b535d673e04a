import { useState, type DragEvent } from "react";

/** Takes a file that is dragged onto an element and let go there; `over` while one is held above it. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isDraggedOver, setDraggedOver] = useState(false);
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    isDraggedOver,
    handlers: {
      onDragOverCapture: (event: DragEvent) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setDraggedOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setDraggedOver(false);
      },
      onDropCapture: (event: DragEvent) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setDraggedOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      },
    },
  };
}
