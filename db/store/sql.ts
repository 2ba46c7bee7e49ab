/**
 * SQL as tagged templates. Values become parameters, fragments made with `sql` are spliced in, nothing else can enter
 * the text: `all<Row>(db, sql`SELECT * FROM t WHERE id IN (${list(ids)}) ${cond ? sql`AND a = ${a}` : nothing}`)`.
 * Statements are prepared once per text and handle.
 *
 * Lists become placeholders (`= ANY` through `json_each` picks plans 40 times slower) in steps of powers of two, filled
 * up with their last value, so that lists of all lengths share few statements; only beyond 4,096 values they travel as
 * JSON, where reading the list outweighs the plan.
 */
import type { ReadableDb, WritableDb } from "./handles.ts";

export type SqlValue = string | number | bigint | Uint8Array | null;

const fragment: unique symbol = Symbol("sql");

export interface Sql {
  readonly text: string;
  readonly params: readonly SqlValue[];
  readonly [fragment]: true;
}

const make = (text: string, params: readonly SqlValue[]): Sql => ({ text, params, [fragment]: true });

const isSql = (value: unknown): value is Sql =>
  typeof value === "object" && value !== null && fragment in value;

export function sql(parts: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  let text = parts[0] ?? "";
  const params: SqlValue[] = [];
  for (const [i, value] of values.entries()) {
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += "?";
      params.push(value);
    }
    text += parts[i + 1] ?? "";
  }
  return make(text, params);
}

/** No words at all, for the branch of a condition that adds nothing. */
export const nothing: Sql = make("", []);

/** The name of a table or a column: lower-case letters, digits, `_`, and dots between names. Anything else throws. */
export function name(words: string): Sql {
  if (!/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/.test(words)) throw new TypeError(`not a name: ${words}`);
  return make(words, []);
}

/** Fragments one after another, `separator` (`sql` too) between them. */
export function join(fragments: readonly Sql[], separator: Sql = make(", ", [])): Sql {
  const params: SqlValue[] = [];
  for (const [i, part] of fragments.entries()) {
    if (i > 0) params.push(...separator.params);
    params.push(...part.params);
  }
  return make(fragments.map((part) => part.text).join(separator.text), params);
}

const mostPlaceholders = 4096;

/** What stands in `IN (…)`. No values: matches nothing, `NOT IN` matches everything. Do not put null into it. */
export function list(values: readonly (string | number)[]): Sql {
  if (values.length > mostPlaceholders)
    return make("SELECT value FROM json_each(?)", [JSON.stringify(values)]);
  if (values.length === 0) return nothing;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  const last = values[values.length - 1]!;
  const params = Array.from({ length }, (_, i) => values[i] ?? last);
  return make(Array(length).fill("?").join(","), params);
}

/** `text` for a `LIKE … ESCAPE '\'` that means it literally. */
export const likeLiterally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** All rows. `Row` is what the columns come to; the text of the SQL is what makes it true. */
export const all = <Row>(db: ReadableDb, query: Sql): Row[] =>
  db.statements.get(query.text).all(...query.params) as Row[];

/** The first row, or undefined. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row, as for `all`
export const get = <Row>(db: ReadableDb, query: Sql): Row | undefined =>
  db.statements.get(query.text).get(...query.params) as Row | undefined;

/** Row after row, without holding all. Finish it or leave it by `break`: nothing can be written meanwhile. */
export const iterate = <Row>(db: ReadableDb, query: Sql): IterableIterator<Row> =>
  db.statements.get(query.text).iterate(...query.params) as IterableIterator<Row>;

/** Writes; answers how many rows changed. Rows under the history are written by `commit` only. */
export const run = (db: WritableDb, query: Sql): number =>
  db.statements.get(query.text).run(...query.params).changes;

/** `body` in one immediate transaction: all or nothing. Inside another one it is a savepoint. */
export const transaction = <T>(db: WritableDb, body: () => T): T => {
  const run = db.connection.transaction(body);
  return run.immediate();
};
