/** Mounts the workbench. */
import "./theme.css";
import "../ui/ui.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod";
import { Workbench } from "./app.tsx";

// The Content-Security-Policy forbids code made at run time; zod would try.
config({ jitless: true });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
