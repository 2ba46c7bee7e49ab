/** Catches what a part throws while drawing: says so in its place, and the rest goes on. */
import { Button } from "antd";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { failureText } from "./failure.ts";
import { currentLanguage, useText } from "./language.tsx";

interface State {
  error: unknown;
}

export class Fault extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };
  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }
  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    window.dispatchEvent(
      new ErrorEvent("duibiao-fault", { error, message: info.componentStack ?? undefined }),
    );
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Broken error={this.state.error} retry={() => this.setState({ error: undefined })} />;
  }
}

function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText();
  return (
    <div className="empty" role="alert">
      <p>{t("app.viewBroke")}</p>
      <p className="quiet">{failureText(error, currentLanguage())}</p>
      <Button onClick={retry}>{t("app.retry")}</Button>
    </div>
  );
}
