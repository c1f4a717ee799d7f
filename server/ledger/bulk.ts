// Many rows with few statements, and few texts of statements: each is compiled once and prepared once.
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { LedgerTables } from './sql-tables.ts';

/** Rows to a statement. More different sizes would be more texts to prepare, larger ones more parameters than SQLite takes. */
const sizes = [256, 32, 4, 1];

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
      const compiled = this.#compile(`${name} ${size}`, () => build(chunk));
      const parameters = chunk.flatMap((row) => Object.values(row as Row));
      await db.executeQuery({ ...compiled, parameters });
      from += size;
    }
  }

  /**
   * A statement over many keys. `fixed`: the parameters before them; the keys come last. The last chunk is filled up
   * with its own last key, which changes nothing in an `in`.
   */
  async overKeys<R>(
    db: Kysely<LedgerTables>,
    name: string,
    fixed: readonly string[],
    keys: readonly string[],
    build: (keys: readonly string[]) => Compilable<R>,
  ): Promise<readonly R[]> {
    const found: R[] = [];
    for (let from = 0; from < keys.length; ) {
      const left = keys.length - from;
      const size = [...sizes].reverse().find((candidate) => candidate >= left) ?? 256;
      const chunk = keys.slice(from, from + size);
      const last = chunk.at(-1) ?? '';
      const filled = [...chunk, ...Array.from({ length: size - chunk.length }, () => last)];
      const compiled = this.#compile(`${name} ${size}`, () => build(filled));
      const { rows } = await db.executeQuery({ ...compiled, parameters: [...fixed, ...filled] });
      found.push(...(rows as R[]));
      from += size;
    }
    return found;
  }

  #compile(name: string, build: () => Compilable): CompiledQuery {
    const compiled = this.#compiled.get(name) ?? build().compile();
    this.#compiled.set(name, compiled);
    return compiled;
  }
}
