import { describe, expect, it } from 'vitest';
import { HandTime, ToldTransport, turnsOver } from './by-hand.fixture.ts';
import { LiveFollower } from './live-follower.ts';

const following = async () => {
  const time = new HandTime();
  const transport = new ToldTransport();
  const told: string[] = [];
  const follower = new LiveFollower({
    transport,
    time,
    random: () => 0.5,
    backoff: { first: 1_000, cap: 60_000 },
    silence: 45_000,
    onOpened: () => told.push('opened'),
    onNudge: ({ position }) => told.push(`nudge ${position}`),
    onEnded: () => told.push('ended'),
  });
  follower.start();
  await turnsOver();
  const stream = () => transport.streams.at(-1);
  return { time, told, follower, stream, opened: () => transport.streams.length };
};

describe('the live stream', () => {
  it('L4 tells of its opening and of each nudge', async () => {
    const { told, stream } = await following();
    stream()?.hear({ is: 'opened' });
    stream()?.hear({ is: 'ping' });
    stream()?.hear({ is: 'nudge', nudge: { serverEpoch: 's', position: 7 } });
    expect(told).toEqual(['opened', 'nudge 7']);
  });

  it('L4 one that is silent past its pings is dropped and opened again; what it still says is not heard', async () => {
    const { told, stream, time, opened } = await following();
    const first = stream();
    first?.hear({ is: 'opened' });
    await time.wind(44_000);
    first?.hear({ is: 'ping' });
    await time.wind(44_999);
    expect(told).toEqual(['opened']);
    await time.wind(1);
    expect(told).toEqual(['opened', 'ended']);
    first?.hear({ is: 'nudge', nudge: { serverEpoch: 's', position: 7 } });
    await time.wind(500);
    expect(opened()).toBe(2);
    expect(told).toEqual(['opened', 'ended']);
  });

  it('D8 opens again after each end, later each time, until the stream has shown that it lives', async () => {
    const { stream, time, opened } = await following();
    stream()?.end();
    await time.wind(500);
    expect(opened()).toBe(2);
    stream()?.hear({ is: 'opened' });
    stream()?.end();
    await time.wind(999);
    expect(opened()).toBe(2);
    await time.wind(1);
    expect(opened()).toBe(3);
    stream()?.hear({ is: 'ping' });
    stream()?.end();
    await time.wind(500);
    expect(opened()).toBe(4);
  });

  it('stays closed once it is stopped', async () => {
    const { follower, stream, told, time, opened } = await following();
    follower.stop();
    stream()?.end();
    await time.wind(100_000);
    expect([told, opened(), time.next()]).toEqual([[], 1, null]);
  });
});
