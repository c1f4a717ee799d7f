// What a site may set, read once from the environment. A value that can't be right stops the start with a sentence.
import { z } from 'zod';
import { shopCodesSchema } from '../src/domain/barcode/shop-code-schema.ts';
import type { CountCalendar } from '../src/domain/counting/due.ts';
import { printersSchema } from './labels/label-printer.ts';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/** A list that is given as JSON; nothing where it isn't given. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .default('[]')
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** SQLite's file and the server's key live here. */
  DATA_DIR: z.string().min(1).default('data'),
  /** `postgres://…`: PostgreSQL instead of the embedded SQLite. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** The server's signing key as a JWK, instead of the file in DATA_DIR; needed where several processes serve one site. */
  SERVER_KEY: z.string().min(1).optional(),
  /** Such as `https://floor.example.com`: where devices and the desk reach this server. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** Set where a reverse proxy of yours ends TLS before this server. */
  TRUST_PROXY: flag.default(false),
  PIN_LENGTH: z.coerce.number().int().default(6),
  /** Days from one count of a location to the next, where items of class A, B and C lie. */
  COUNT_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3},[1-9]\d{0,3},[1-9]\d{0,3}$/, 'must be three numbers of days, as 30,91,365')
    .default('30,91,365')
    .transform((text): CountCalendar => {
      const [a = 30, b = 91, c = 365] = text.split(',').map(Number);
      return { A: a, B: b, C: c };
    }),
  /** As JSON, an array as `shopCodesSchema` describes it: weights, prices and counts in codes of the site's own. */
  SHOP_CODES: json(shopCodesSchema),
  /** As JSON, an array of `{name, host, port}`: the label printers that the desk may print on. */
  PRINTERS: json(printersSchema),
  WAREHOUSE: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .default('main'),
  /** Set to 0 for a site that begins empty. */
  DEMONSTRATION: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Configuration = z.infer<typeof environmentSchema>;

export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration can't be used. ${problems.join('; ')}.`);
}
