// The pile of tags that is being read. A reader types a thousand in a few seconds: what it says is gathered, and shown
// in steps.
import type { Meaning, RawScan, Tag } from '../domain/barcode/meaning.ts';
import { countPile, noTags, type TagPile, withTags } from '../domain/barcode/tag-pile.ts';
import { hearTags, type TagRead, type TagStream } from '../domain/barcode/tag-stream.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { PileView } from '../shell/tags/pile-view.ts';

/** ms in which a tag that stays in the reader's field is told once. */
const inField = 10_000;
/** ms between two steps that are shown. */
const pace = 100;

interface TagTableParts {
  readonly parse: (raw: RawScan) => Meaning;
  /** The item master, by code. */
  readonly lookup: (codes: readonly string[]) => Promise<readonly Item[]>;
  readonly show: (view: PileView) => void;
  /** In so many ms. */
  readonly later: (act: () => void, ms: number) => void;
}

type Named = Tag['names'];

export class TagTable {
  readonly #parts: TagTableParts;
  #heard: TagRead<Named>[] = [];
  #stream: TagStream = new Map();
  #pile: TagPile = noTags;
  readonly #unread = new Set<string>();
  #stray: string | null = null;
  /** By GTIN; null where no item has it. */
  #items: ReadonlyMap<string, Item | null> = new Map();
  #isStepComing = false;

  constructor(parts: TagTableParts) {
    this.#parts = parts;
  }

  /** One line of the reader's; some put several tags on one. */
  hear(raw: RawScan): void {
    for (const text of raw.text.split(/[\s,;]+/).filter((part) => part !== '')) this.#one({ ...raw, text });
    if (this.#isStepComing) return;
    this.#isStepComing = true;
    this.#parts.later(() => void this.#step(), pace);
  }

  clear(): void {
    this.#heard = [];
    this.#stream = new Map();
    this.#pile = noTags;
    this.#unread.clear();
    this.#stray = null;
    this.#show();
  }

  #one(raw: RawScan): void {
    const meaning = this.#parts.parse(raw);
    if (meaning.is === 'tag') {
      this.#heard.push({ uri: meaning.uri, names: meaning.names, at: raw.at });
      this.#stray = null;
    } else if (meaning.is === 'bad' && meaning.problem === 'unread-tag') {
      this.#unread.add(meaning.text);
    } else {
      this.#stray = raw.text;
    }
  }

  async #step(): Promise<void> {
    const { stream, fresh } = hearTags(this.#stream, this.#heard, inField);
    this.#isStepComing = false;
    this.#heard = [];
    this.#stream = stream;
    this.#pile = withTags(this.#pile, fresh);
    this.#show();
    await this.#nameItems(fresh);
  }

  async #nameItems(fresh: readonly TagRead<Named>[]): Promise<void> {
    const gtins = new Set(fresh.flatMap(({ names }) => (names.is === 'item' ? [names.gtin] : [])));
    const asked = [...gtins].filter((gtin) => !this.#items.has(gtin));
    if (asked.length === 0) return;
    const found = await Promise.all(
      asked.map(async (gtin) => [gtin, (await this.#parts.lookup([gtin])).at(0) ?? null] as const),
    );
    this.#items = new Map([...this.#items, ...found]);
    this.#show();
  }

  #show(): void {
    const { tags, items, units } = countPile(this.#pile);
    this.#parts.show({
      tags,
      items: items.map(({ gtin, count }) => ({ gtin, count, known: this.#items.get(gtin) ?? null })),
      units,
      unread: this.#unread.size,
      stray: this.#stray,
    });
  }
}
