// One thing that a keyboard or an input method told, and how the same text told twice is known. SCAN.md 1.

/** One keystroke passes through these in this order; each may carry its text, alone or after the one before it. */
const carriers = ['key', 'before-input', 'input'] as const;
type Carrier = (typeof carriers)[number];

/** How the text came: by a key as it is, with Ctrl held, by its number with Alt held; from the clipboard; inserted. */
export type TextForm = 'plain' | 'control' | 'alt-number' | 'pasted' | 'inserted';

export type EndKey = 'enter' | 'tab' | 'line-feed' | 'carriage-return';

export type Stroke =
  /** `echoed`: the same text is going to arrive by a later carrier too, if the browser has one for it. */
  | {
      readonly is: 'text';
      readonly by: Carrier;
      readonly form: TextForm;
      readonly text: string;
      readonly echoed: boolean;
      readonly at: number;
    }
  /** An input method is composing: all of its text so far, replacing what it had. */
  | { readonly is: 'composing'; readonly text: string; readonly at: number }
  | { readonly is: 'composed'; readonly text: string; readonly echoed: boolean; readonly at: number }
  /** A key, or a line break that was inserted. */
  | { readonly is: 'end'; readonly key: EndKey; readonly at: number }
  /** Nothing has come since the last stroke. */
  | { readonly is: 'silence'; readonly at: number };

/** A key that carries no text and ends nothing, by its name: `F8`, `ArrowDown`, `Dead`. No scan has a use for it. */
export interface OtherKey {
  readonly is: 'other';
  readonly name: string;
  readonly at: number;
}

/** Hears everything that is typed, instead of scans being made of it. */
export interface StrokeListener {
  /** Something has come, and more may follow. */
  readonly busy: boolean;
  /** Answers whether the stroke is a scanner's. */
  hear(stroke: Stroke | OtherKey): boolean;
}

/** What the latest stroke carried, while a later carrier may bring it again. */
export interface Echo {
  readonly text: string;
  readonly by: Carrier;
}

export const isEcho = (echo: Echo | null, stroke: Stroke): boolean =>
  stroke.is === 'text' &&
  echo !== null &&
  carriers.indexOf(stroke.by) > carriers.indexOf(echo.by) &&
  echo.text === stroke.text;

/** A composition that a page has broken off ends with no word of it: its text is inserted as if it were new. */
export const commits = (stroke: Stroke, composing: string): boolean =>
  stroke.is === 'text' && stroke.by !== 'key' && composing !== '' && stroke.text.startsWith(composing);

/** What a stroke leaves behind for the next ones to be compared with. */
export function echoOf(stroke: Stroke, before: Echo | null): Echo | null {
  switch (stroke.is) {
    case 'text':
      return stroke.echoed ? { text: stroke.text, by: stroke.by } : null;
    case 'composed':
      return stroke.echoed ? { text: stroke.text, by: 'before-input' } : null;
    case 'composing':
      return null;
    case 'end':
    case 'silence':
      return before;
  }
}

/** Enter, Tab, CR and LF end a scan, also where they are inserted as characters. SCAN.md 3. */
export const endCharacters: Readonly<Record<string, EndKey>> = {
  '\n': 'line-feed',
  '\r': 'carriage-return',
  '\t': 'tab',
};
