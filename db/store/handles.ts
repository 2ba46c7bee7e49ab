/**
 * Handles of an open database. A query takes a `ReadableDb`, so its signature says that it writes nothing; only what
 * takes a `WritableDb` can. A handle keeps the statements that it has prepared. `connection` is for `db/store` and
 * `db/history` alone: everything else speaks through `sql.ts`.
 */
import type Database from "better-sqlite3";

declare const writable: unique symbol;

/** The statements last used, by their text; `INSERT … VALUES` of many shapes must not pile up without end. */
export class StatementCache {
  private readonly statements = new Map<string, Database.Statement>();
  private readonly connection: Database.Database;
  private readonly limit: number;

  constructor(connection: Database.Database, limit = 400) {
    this.connection = connection;
    this.limit = limit;
  }

  get(text: string): Database.Statement {
    const known = this.statements.get(text);
    if (known !== undefined && !known.busy) return known;
    const statement = this.connection.prepare(text);
    // A statement that an unfinished `iterate` holds cannot be used a second time: this one is for once.
    if (known !== undefined) return statement;
    if (this.statements.size >= this.limit) {
      const oldest = this.statements.keys().next();
      if (!oldest.done) this.statements.delete(oldest.value);
    }
    this.statements.set(text, statement);
    return statement;
  }
}

export interface ReadableDb {
  readonly connection: Database.Database;
  readonly statements: StatementCache;
}

export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
}

export const readableDb = (connection: Database.Database): ReadableDb => ({
  connection,
  statements: new StatementCache(connection),
});

export function writableDb(connection: Database.Database): WritableDb {
  if (connection.readonly) throw new TypeError("the connection is read-only");
  return readableDb(connection) as WritableDb;
}
