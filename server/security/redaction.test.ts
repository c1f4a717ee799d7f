import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { censor, secretPaths } from './redaction.ts';

describe('the log', () => {
  it('never shows a secret, and shows error codes', () => {
    const lines: string[] = [];
    const redact = { paths: [...secretPaths], censor };
    const log = pino({ redact }, { write: (line: string) => lines.push(line) });
    const secret = 'hush-hush';
    const headers = { authorization: secret, cookie: secret, 'set-cookie': secret, host: 'floor' };
    log.info({ password: secret, pin: secret, body: { name: secret }, headers });
    log.info({
      req: { headers, body: secret },
      res: { headers },
      user: { password: secret, accessToken: secret },
    });
    log.info({ apiKey: secret, key: secret, made: { name: 'ERP', key: secret } });
    log.warn({ err: { code: 'SQLITE_FULL' } }, 'no room');
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).toContain('SQLITE_FULL');
    expect(lines.join('')).toContain('floor');
  });
});
