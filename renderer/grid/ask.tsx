/**
 * A small question over the grid, in a corner of it: the cells that it is about stay in sight. One at a time; Esc and a
 * question that comes after it answer «no».
 */
import { Button } from "antd";
import { create } from "zustand";
import { useEscape } from "../app/keys.ts";

export interface Question {
  text: string;
  /** What it is about, one by one; the first are shown. */
  list?: string[];
  /** The first is what Enter takes. */
  choices: { id: string; label: string }[];
  no: string;
}
interface Asked {
  question: Question;
  answer: (id: string | null) => void;
}
const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }));

/** The id that was chosen; null for no. */
export function ask(question: Question): Promise<string | null> {
  useAsked.getState().asked?.answer(null);
  return new Promise((resolve) => {
    const answer = (id: string | null) => {
      useAsked.setState({ asked: null });
      resolve(id);
    };
    useAsked.setState({ asked: { question, answer } });
  });
}

/** Beyond this many lines one scrolls no more, one looks at the cells. */
const mostLines = 100;

/** Where questions come up; `done` gives the focus back to the grid. */
export function GridQuestion({ done }: { done: () => void }) {
  const asked = useAsked((state) => state.asked);
  useEscape(() => close(null), asked !== null);
  if (!asked) return null;
  const { question, answer } = asked;
  function close(id: string | null): void {
    answer(id);
    // When the button is gone.
    requestAnimationFrame(done);
  }
  return (
    <div className="grid-question" role="alertdialog" aria-label={question.text}>
      <p>{question.text}</p>
      {question.list && (
        <ul>
          {question.list.slice(0, mostLines).map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
          {question.list.length > mostLines && <li>…</li>}
        </ul>
      )}
      <div className="buttons">
        {question.choices.map(({ id, label }, index) => (
          <Button
            key={id}
            autoFocus={index === 0}
            type={index === 0 ? "primary" : "default"}
            onClick={() => close(id)}
          >
            {label}
          </Button>
        ))}
        <Button autoFocus={question.choices.length === 0} onClick={() => close(null)}>
          {question.no}
        </Button>
      </div>
    </div>
  );
}
