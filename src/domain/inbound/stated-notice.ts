// A notice as a program announces it over the API: checked as one from a file is, with the field to correct.
import { z } from 'zod';
import { announcedLineSchema, announcedNoticeSchema, announcedPalletSchema } from './announced.ts';
import { longestNoticeId, noticeId } from './notice-id.ts';
import { palletCode } from './pallet-code.ts';

const palletCodeSchema = z.string().transform((text, context) => {
  const read = palletCode(text);
  if (read.is === 'code') return read.code;
  const message =
    read.is === 'check-digit' ? 'its check digit is wrong' : 'it is neither an SSCC nor a licence plate';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const statedLineSchema = announcedLineSchema.extend({
  lot: announcedLineSchema.shape.lot.default(null),
  /** What the sender calls it: the name of an item that nobody has defined. */
  description: z.string().max(200).default(''),
});

const stated = announcedNoticeSchema.omit({ noticeId: true }).extend({
  kind: announcedNoticeSchema.shape.kind.default('ship-notice'),
  owner: announcedNoticeSchema.shape.owner.default('main'),
  expectedOn: announcedNoticeSchema.shape.expectedOn.default(null),
  trusted: announcedNoticeSchema.shape.trusted.default(false),
  lines: z.array(statedLineSchema).min(1).max(500),
  pallets: z
    .array(announcedPalletSchema.extend({ code: palletCodeSchema }))
    .max(200)
    .default([]),
});

type Stated = z.output<typeof stated>;
type Refuse = (path: (string | number)[], message: string) => void;

const twice = (values: readonly (string | number)[]) =>
  values.findIndex((value, index) => values.indexOf(value) !== index);

/** Each content belongs to a line of its item, and no line has more on pallets than it announces. */
function checkContents({ lines, pallets }: Stated, refuse: Refuse): void {
  const free = new Map(lines.map(({ n, quantity }) => [n, quantity]));
  for (const [p, { contents }] of pallets.entries()) {
    for (const [c, { n, sku, quantity }] of contents.entries()) {
      const path = ['pallets', p, 'contents', c];
      const line = lines.find((each) => each.n === n);
      if (line === undefined) refuse([...path, 'n'], `no line has the number ${n}`);
      else if (line.sku !== sku) refuse([...path, 'sku'], `line ${n} is of ${line.sku}`);
      const left = (free.get(n) ?? 0) - quantity;
      free.set(n, left);
      if (line !== undefined && left < 0) {
        refuse([...path, 'quantity'], `the pallets hold more of line ${n} than it announces`);
      }
    }
  }
}

export const statedNoticeSchema = stated.superRefine((notice, context) => {
  const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
  if (noticeId(notice).length > longestNoticeId) {
    refuse(['number'], 'its supplier and number make too long a name');
  }
  const line = twice(notice.lines.map(({ n }) => n));
  if (line !== -1) refuse(['lines', line, 'n'], 'two lines have this number');
  const pallet = twice(notice.pallets.map(({ code }) => code));
  if (pallet !== -1) refuse(['pallets', pallet, 'code'], 'two pallets have this code');
  checkContents(notice, refuse);
});
export type StatedByApi = z.output<typeof statedNoticeSchema>;
