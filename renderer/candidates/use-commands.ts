/** What the keys and buttons of the review do: one place for both, on the text's side of the screen and the list's. */
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import type { Span } from "../../shared/model/span.ts";
import { runAction } from "../app/actions.ts";
import { isComposing, isTextField } from "../app/keys.ts";
import { reportProblem } from "../app/toasts.tsx";
import { commandOf, dismissalReasons, type ReviewCommand } from "./review-keys.ts";
import { keyOf } from "./review-list.ts";
import { useCuts } from "./use-cuts.ts";
import type { Review } from "./use-review.ts";
import { useSteps } from "./use-steps.ts";

export interface CommandSurroundings {
  sourceId: number;
  text: string;
  review: Review;
  /** The paragraph that holds an offset. */
  paragraphAt: (offset: number) => Span | null;
  /** Where to look from while nothing is current. */
  top: () => number;
  reveal: (span: Span) => void;
  form: {
    span: Span | null;
    open: (span: Span) => void;
    store: () => void;
    close: () => void;
  };
  /** Opens the form for a candidate, its stored figure if it has one; the field gets the focus. */
  edit: (candidate: ReviewCandidate, field: string) => void;
  /** Selected words that are too many for a figure. */
  stretch: Span | null;
  openBulk: () => void;
  /** «Nothing here» was said of the selected words: they are done with. */
  onNothing: () => void;
  /** A candidate has become the current one. */
  onCurrent: (candidate: ReviewCandidate) => void;
}

export function useCommands(about: CommandSurroundings) {
  const { review, form } = about;
  const steps = useSteps(about);
  const cuts = useCuts(about);

  const choose = (now: ReviewCandidate, index: number) => {
    const reason = dismissalReasons[index];
    const choice = now.indicatorChoices[index];
    if (review.dismissing && reason) steps.dismissAs(now, reason);
    else if (!review.dismissing && choice) review.choose(now, { indicatorId: choice.id });
  };
  const dismissOrRestore = (now: ReviewCandidate) => {
    if (now.state === "open") review.setDismissing(!review.dismissing);
    else if (now.state === "dismissed") review.restore(now).catch(reportProblem);
  };
  const markNothing = (): boolean => {
    const span = about.stretch ?? form.span;
    if (span) review.markNothing(span).then(about.onNothing).catch(reportProblem);
    return span !== null;
  };
  /** What needs a current candidate. */
  const runOn = (now: ReviewCandidate, command: ReviewCommand): void => {
    if (command.do === "choose") choose(now, command.index);
    else if (command.do === "accept" && review.dismissing) choose(now, 0);
    else if (command.do === "accept" && now.state === "open") steps.accept(now);
    else if (command.do === "edit") about.edit(now, "quantity");
    else if (command.do === "field") about.edit(now, "indicatorId");
    else if (command.do === "dismiss") dismissOrRestore(now);
    else if (command.do === "split") cuts.split(now);
    else if (command.do === "merge") cuts.merge(now);
  };
  /** Whether the command meant something here. */
  const run = (command: ReviewCommand): boolean => {
    if (command.do === "undo") return runAction("edit.undo");
    if (command.do === "nothing") return markNothing();
    if (command.do === "go") steps.step(command.by);
    else if (command.do === "bulk") about.openBulk();
    else if (command.do === "stretch") cuts.stretch(command);
    else if (form.span && command.do === "accept") form.store();
    else if (!form.span && review.now) runOn(review.now, command);
    else return false;
    return true;
  };
  /** Whether the key belongs to what has the focus: a field, the form, what floats above, a button. */
  const isTaken = (event: React.KeyboardEvent): boolean => {
    const target = event.target as HTMLElement;
    if (isTextField(target) || !event.currentTarget.contains(target)) return true;
    if (target.closest(".figure-form, .find-bar")) return true;
    const row = target.closest("[data-candidate]")?.getAttribute("data-candidate");
    // A row that has the focus and is not the current one: Enter makes it so, as a click does.
    if (row) return event.key === "Enter" && row !== (review.now && keyOf(review.now));
    return target.closest("button, input, [role=slider]") !== null && /^(Enter| |Arrow.*)$/.test(event.key);
  };
  return {
    ...steps,
    markNothing,
    /** For the part that holds text and list. */
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event.nativeEvent) || isTaken(event)) return;
      const command = commandOf({
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      });
      if (!command || !run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
