/** Entry of the engine's process: `engine-main.js [workbook]`. */
import { serveEngine } from "./engine-process.ts";

serveEngine(process.parentPort, process.argv[2] ?? null, () => process.exit(0));
