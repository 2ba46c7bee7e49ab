/** Words with a part of them lit. `start` and `end` are UTF-16 offsets, end exclusive. */
export function Lit({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <>
      {text.slice(0, start)}
      <mark className="lit">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
