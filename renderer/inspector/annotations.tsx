/** 批注: the threads on what is selected; add, reply, resolve, delete. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { type Annotation, AnnotationTarget } from "../../shared/model/annotation.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import type { Selected } from "../app/selection.ts";
import { reportProblem } from "../app/toasts.tsx";
import { Problem } from "../ui/problem.tsx";
import { clock, moment } from "../ui/when.ts";
import { CommentForm } from "./comment-form.tsx";

export function Annotations({ selected }: { selected: Selected }) {
  const t = useText();
  const target = AnnotationTarget.safeParse(selected).data;
  return target ? <Threads target={target} /> : <p className="quiet">{t("annotations.notHere")}</p>;
}

function Threads({ target }: { target: AnnotationTarget }) {
  const t = useText();
  const { data, error, refetch } = useQuery(orpc.annotations.list.queryOptions({ input: { target } }));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const threads = (data ?? []).filter((one) => one.parentId === null);
  return (
    <>
      {data && threads.length === 0 && <p className="quiet">{t("annotations.none")}</p>}
      <ul style={{ margin: 0, padding: 0 }}>
        {threads.map((thread) => (
          <Thread
            key={thread.id}
            thread={thread}
            replies={(data ?? []).filter((one) => one.parentId === thread.id)}
          />
        ))}
      </ul>
      <CommentForm
        fresh
        placeholder={t("annotations.write")}
        button={t("annotations.add")}
        send={(body) => client.annotations.insert({ target, body })}
      />
    </>
  );
}

function Thread({ thread, replies }: { thread: Annotation; replies: Annotation[] }) {
  const t = useText();
  const [replying, setReplying] = useState(false);
  const resolved = thread.resolvedAt !== null;
  const act = (call: Promise<unknown>) => void call.catch(reportProblem);
  return (
    <li className={resolved ? "thread resolved" : "thread"}>
      <Words one={thread} />
      {replies.map((reply) => (
        <div key={reply.id} className="reply">
          <Words one={reply} />
        </div>
      ))}
      <div className="comment-actions">
        <Button type="text" onClick={() => setReplying(!replying)} aria-expanded={replying}>
          {t("annotations.reply")}
        </Button>
        <Button
          type="text"
          onClick={() => act(client.annotations.update({ id: thread.id, resolved: !resolved }))}
        >
          {t(resolved ? "annotations.reopen" : "annotations.resolve")}
        </Button>
        <Button type="text" onClick={() => act(client.annotations.delete({ id: thread.id }))}>
          {t("annotations.delete")}
        </Button>
      </div>
      {replying && (
        <CommentForm
          placeholder={t("annotations.writeReply")}
          button={t("annotations.reply")}
          send={async (body) => {
            await client.annotations.insert({ target: thread.target, body, parentId: thread.id });
            setReplying(false);
          }}
        />
      )}
    </li>
  );
}

function Words({ one }: { one: Annotation }) {
  const t = useText();
  return (
    <>
      <div className="comment-head">
        <b>{one.author}</b>
        <time dateTime={one.createdAt} title={moment(one.createdAt)}>
          {clock(one.createdAt)}
        </time>
        {one.resolvedAt !== null && <span className="quiet">✓ {t("annotations.resolved")}</span>}
      </div>
      <p className="words">{one.body}</p>
    </>
  );
}
