// Sends a crew's pushes over kept-alive connections, each device one after the other and all devices at once.
import { Agent, request } from 'node:http';
import { type PushOutcome, pushOutcomeSchema } from '../../../src/domain/sync/wire.ts';
import type { LoadedDevice, WrittenPush } from './picking-load.ts';

/** ms; what hasn't been sent by then is left. */
const longest = 15_000;

function post(agent: Agent, url: URL, token: string, { body }: WrittenPush): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.length,
    };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`a push was answered with ${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function checkApplied(outcome: PushOutcome): void {
  if (outcome.is === 'gap') throw new Error(`a push was answered with a gap at ${outcome.expected}`);
  const odd = outcome.results.find(({ verdict }) => verdict !== 'applied');
  if (odd !== undefined) throw new Error(`event ${odd.seq} was ${odd.verdict}: ${odd.code}`);
}

/** Events a second that were acknowledged, committed and folded. Throws where one of them wasn't simply applied. */
export async function send(origin: string, crew: readonly LoadedDevice[]): Promise<number> {
  const url = new URL('/api/v1/push', origin);
  const agent = new Agent({ keepAlive: true, maxSockets: crew.length });
  const tokens = await Promise.all(crew.map(({ device }) => device.token(origin)));
  const answers: string[] = [];
  let events = 0;
  const began = performance.now();
  await Promise.all(
    crew.map(async ({ pushes }, n) => {
      for (const push of pushes) {
        if (performance.now() - began > longest) return;
        answers.push(await post(agent, url, tokens[n] ?? '', push));
        events += push.events;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  for (const answer of answers) checkApplied(pushOutcomeSchema.parse(JSON.parse(answer)));
  return events / seconds;
}
