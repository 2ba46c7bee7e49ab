/** The frame round every view: title, navigation, the view, the inspector, the status bar. */
import "./frame.css";
import { lazy, Suspense } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Inspector } from "../inspector/inspector.tsx";
import { WorkbookActions } from "../settings/workbook-actions.tsx";
import { useAction } from "./actions.ts";
import { KeysPane } from "./keys-pane.tsx";
import { useNavigation } from "./navigation.ts";
import { Navigation } from "./navigation-bar.tsx";
import { Palette } from "./palette.tsx";
import { useRemembered } from "./remember.ts";
import { ShellMenu } from "./shell-menu.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TitleBar } from "./title-bar.tsx";
import { ViewPane } from "./view-pane.tsx";
import { views } from "./views.ts";
import { WorkbenchActions } from "./workbench-actions.tsx";

/** Importing takes part in every view; its parts come after the first screen. */
const SourceImport = lazy(async () => ({
  default: (await import("../sources/source-import.tsx")).SourceImport,
}));

const narrowest = 240;

export function Frame() {
  const view = useNavigation((state) => state.place.view);
  const errands = useNavigation((state) => state.errands);
  const [open, setOpen] = useRemembered("app.inspector.open", true);
  const [width, setWidth] = useRemembered("app.inspector.width", 320);
  const withInspector = views.find((one) => one.id === view)?.inspector ?? false;
  useAction("view.inspector", () => setOpen(!open), withInspector);
  const shown = open && withInspector;

  return (
    <div className="frame">
      <WorkbenchActions />
      <WorkbookActions />
      <ShellMenu />
      <Suspense fallback={null}>
        <SourceImport />
      </Suspense>
      <TitleBar />
      <Navigation />
      <div className="frame-body">
        <Group orientation="horizontal" id="body">
          <Panel id="view" minSize={480}>
            <main className="frame-views">
              {views
                .filter((one) => one.id === view || errands[one.id] !== undefined)
                .map((one) => (
                  <ViewPane key={one.id} view={one} active={one.id === view} />
                ))}
            </main>
          </Panel>
          {shown && (
            <>
              <Separator className="splitter" id="inspector-edge" />
              <Panel
                id="inspector"
                defaultSize={width}
                minSize={narrowest}
                maxSize={640}
                groupResizeBehavior="preserve-pixel-size"
                onResize={(size) => {
                  const pixels = Math.round(size.inPixels);
                  if (pixels >= narrowest && pixels !== width) setWidth(pixels);
                }}
              >
                <Inspector onClose={() => setOpen(false)} />
              </Panel>
            </>
          )}
        </Group>
      </div>
      <StatusBar />
      <Palette />
      <KeysPane />
    </div>
  );
}
