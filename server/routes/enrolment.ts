// POST /enrol: a one-time code and a fresh key become a device. Mounted at /api/v1, open to anybody with a code.
import { createRoute } from '@hono/zod-openapi';
import { enrolledSchema, enrolRequestSchema } from '../../src/domain/access/wire.ts';
import type { Access } from '../access/access.ts';
import { type EnrolOutcome, enrol } from '../access/enrolment.ts';
import { limited, RateLimiter } from '../security/rate-limit.ts';
import { refusalOf } from '../security/refusal.ts';
import { clientAddress } from '../security/site.ts';
import { accessRouter, atMost, maxProofBytes } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';

/** A whole site may enrol its handhelds at once from one address; 94 random bits need no tighter bound. */
const enrolRate = { burst: 120, refill: 60_000 };

const enrolRoute = createRoute({
  method: 'post',
  path: '/enrol',
  summary: 'Enrol a device with a one-time code',
  request: jsonBody(enrolRequestSchema),
  responses: answers(enrolledSchema, 'The credential of the device'),
});

type Refused = Extract<EnrolOutcome, { is: 'refused' }>['because'];

const messages: Readonly<Record<Refused, string>> = {
  typo: 'The code was mistyped. Compare it with the one shown and enter it again.',
  unknown: 'Nobody issued this code. Scan the code that is shown on the desk.',
  expired: 'This code is too old. Ask for a new one on the desk: it is good for 10 minutes.',
  used: 'Another device used this code. Ask for a new one on the desk: each is for one device.',
  proof: 'The device did not prove that it holds its key. Start enrolling again.',
};

export function enrolment(access: Access) {
  const router = accessRouter();
  const limiter = new RateLimiter(enrolRate, access.clock);
  router.use(
    '/enrol',
    atMost(maxProofBytes),
    limited(limiter, (c) => clientAddress(c, access.site)),
  );
  return router.openapi(enrolRoute, async (c) => {
    const outcome = await enrol(access, c.req.valid('json'));
    if (outcome.is === 'refused') {
      const { because } = outcome;
      throw refusalOf(c, 403, { code: `enrol-${because}`, message: messages[because] });
    }
    c.header('Cache-Control', 'no-store');
    return c.json(outcome.enrolled, 200);
  });
}
