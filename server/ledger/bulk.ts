// Many rows with few statements, and few texts of statements: each is compiled once and prepared once.
import type { Compilable, CompiledQuery, Kysely, RawBuilder } from 'kysely';
import type { LedgerTables } from './sql-tables.ts';

/** Rows to a statement: any number is a sum of few of them, and SQLite takes the largest one's parameters. */
const sizes = [256, 128, 64, 32, 16, 8, 4, 2, 1];

type Row = Readonly<Record<string, string | number | null>>;

export class BulkStatements {
  readonly #compiled = new Map<string, CompiledQuery>();

  /** `build` makes the statement of as many rows; all rows have the same columns in the same order. */
  async write<R extends object>(
    db: Kysely<LedgerTables>,
    name: string,
    rows: readonly (R & { readonly [C in keyof R]: string | number | null })[],
    build: (rows: readonly R[]) => Compilable,
  ): Promise<void> {
    for (let from = 0; from < rows.length; ) {
      const size = sizes.find((candidate) => candidate <= rows.length - from) ?? 1;
      const chunk = rows.slice(from, from + size);
      const compiled = this.#compile(`${name} ${size}`, () => build(chunk).compile());
      const parameters = chunk.flatMap((row) => Object.values(row as Row));
      await db.executeQuery({ ...compiled, parameters });
      from += size;
    }
  }

  /** A statement for each row, its parameters the row's values in their order. */
  async each<R extends object>(
    db: Kysely<LedgerTables>,
    name: string,
    rows: readonly (R & { readonly [C in keyof R]: string | number | null })[],
    build: (row: R) => Compilable,
  ): Promise<void> {
    for (const row of rows) {
      const compiled = this.#compile(name, () => build(row).compile());
      await db.executeQuery({ ...compiled, parameters: Object.values(row as Row) });
    }
  }

  /**
   * A look at many keys. `fixed`: the parameters before them; the keys come last. The last chunk is filled up with its
   * own last key, so a row may come twice.
   */
  async overKeys<R>(
    db: Kysely<LedgerTables>,
    name: string,
    fixed: readonly string[],
    keys: readonly string[],
    build: (keys: readonly string[]) => Compilable<R> | RawBuilder<R>,
  ): Promise<readonly R[]> {
    const found: R[] = [];
    for (let from = 0; from < keys.length; ) {
      const left = keys.length - from;
      const size = [...sizes].reverse().find((candidate) => candidate >= left) ?? 256;
      const chunk = keys.slice(from, from + size);
      const last = chunk.at(-1) ?? '';
      const filled = [...chunk, ...Array.from({ length: size - chunk.length }, () => last)];
      const compiled = this.#compile(`${name} ${size}`, () => compile(db, build(filled)));
      const { rows } = await db.executeQuery({ ...compiled, parameters: [...fixed, ...filled] });
      found.push(...(rows as R[]));
      from += size;
    }
    return found;
  }

  #compile(name: string, build: () => CompiledQuery): CompiledQuery {
    const compiled = this.#compiled.get(name) ?? build();
    this.#compiled.set(name, compiled);
    return compiled;
  }
}

const compile = <R>(db: Kysely<LedgerTables>, query: Compilable<R> | RawBuilder<R>): CompiledQuery<R> =>
  'isRawBuilder' in query ? query.compile(db) : query.compile();
