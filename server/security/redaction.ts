// What never reaches a log. For pino: `pino({ redact: { paths: [...secretPaths], censor } })`.

const secretFields = [
  'body',
  'password',
  'pin',
  'badgeSecret',
  'enrolmentCode',
  'apiKey',
  'key',
  'credential',
  'accessToken',
  'proof',
  'verifier',
];
const secretHeaders = ['authorization', 'cookie', '["set-cookie"]'];

const headerPath = (holder: string, name: string) =>
  name.startsWith('[') ? `${holder}${name}` : `${holder}.${name}`;

/** Paths in pino's notation: these fields at the top and one level down, and the headers that carry secrets. */
export const secretPaths: readonly string[] = [
  ...secretFields.flatMap((field) => [field, `*.${field}`]),
  ...secretHeaders.flatMap((name) =>
    ['headers', 'req.headers', 'res.headers'].map((holder) => headerPath(holder, name)),
  ),
];
export const censor = '[secret]';
