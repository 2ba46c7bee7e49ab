/** Files dragged onto the window, from anywhere in it. */
import { useEffect, useRef, useState } from "react";
import { useText } from "../app/language.tsx";
import { reportProblem } from "../app/toasts.tsx";
import { droppedFiles } from "./dropped-files.ts";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function DropCurtain(props: { onFiles: (files: File[], fromFolder: boolean) => void }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    // Enter and leave come for every element on the way: only the last leave counts.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    // Without this the browser would open the file in place of the workbench.
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (event.dataTransfer) take(event.dataTransfer).catch(reportProblem);
    };
    const take = async (data: DataTransfer) => {
      const { files, fromFolder } = await droppedFiles(data);
      if (files.length > 0) latest.current.onFiles(files, fromFolder);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", hover);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-curtain" role="status">
      <strong>{t("sources.drop")}</strong>
      <span>{t("sources.dropHint")}</span>
    </div>
  );
}
