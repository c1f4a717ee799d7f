import { describe, expect, it } from 'vitest';
import { GroupCommit } from './group-commit.ts';

/** A commit that waits until it is let go, and remembers what it was given. */
function gate() {
  const batches: string[][] = [];
  const waiting: ((outcome: 'done' | Error) => void)[] = [];
  const commit = (pushes: readonly string[]) => {
    batches.push([...pushes]);
    return new Promise<PromiseSettledResult<string>[]>((resolve, reject) => {
      waiting.push((outcome) =>
        outcome === 'done'
          ? resolve(pushes.map((push) => ({ status: 'fulfilled', value: `${push}!` })))
          : reject(outcome),
      );
    });
  };
  const open = async (outcome: 'done' | Error = 'done') => {
    while (waiting.length === 0) await Promise.resolve();
    waiting.shift()?.(outcome);
  };
  return { batches, commit, open };
}

describe('group commit', () => {
  it('P2 what comes while a transaction runs shares the next one', async () => {
    const { batches, commit, open } = gate();
    const group = new GroupCommit(commit, async () => {});
    const first = group.push('a', 1);
    while (batches.length === 0) await Promise.resolve();
    const others = [group.push('b', 1), group.push('c', 1)];
    await open();
    await open();
    expect(await Promise.all([first, ...others])).toEqual(['a!', 'b!', 'c!']);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('P2 a shared transaction is bounded by its events', async () => {
    const { batches, commit, open } = gate();
    const group = new GroupCommit(commit, async () => {});
    const all = [group.push('a', 1500), group.push('b', 600), group.push('c', 600)];
    await open();
    await open();
    await Promise.all(all);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('L1 a command has its turn in the order of arrival, alone', async () => {
    const { commit, open } = gate();
    const group = new GroupCommit(commit, async () => {});
    const order: string[] = [];
    const all = [
      group.push('a', 1).then((value) => order.push(value)),
      group.alone(async () => order.push('command')),
      group.push('b', 1).then((value) => order.push(value)),
    ];
    await open();
    await open();
    await Promise.all(all);
    expect(order).toEqual(['a!', 'command', 'b!']);
  });

  it('I6 a transaction that fails is told to its pushes, and the next ones go on', async () => {
    const { commit, open } = gate();
    const group = new GroupCommit(commit, async () => {});
    const failing = group.push('a', 1);
    await Promise.all([expect(failing).rejects.toThrow('full'), open(new Error('full'))]);
    const next = group.push('b', 1);
    await open();
    expect(await next).toBe('b!');
    await expect(group.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await group.alone(async () => 'yes')).toBe('yes');
  });

  it('I6 a push that comes as the last transaction ends is not left waiting', async () => {
    const group = new GroupCommit<string, string>(
      async (pushes) => pushes.map((value) => ({ status: 'fulfilled', value })),
      async () => {},
    );
    for (let ticks = 0; ticks < 30; ticks += 1) {
      const first = group.push('a', 1);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      expect(await group.push('b', 1)).toBe('b');
      await first;
    }
  });
});
